namespace TalentPortal.Web.Foundation.Parts;

/// <summary>What the timeline partial shows (<c>_Timeline</c>): done with time and actor, now with holder and due date, next with its limit.</summary>
public sealed record TimelineView(IReadOnlyList<TimelineViewStep> Steps);

public sealed record TimelineViewStep(TimelineMoment Moment, string Title, string? Detail = null)
{
    public string? LinkText { get; init; }
    public string? LinkAddress { get; init; }
}

public enum TimelineMoment
{
    Done,
    Now,
    Next,
}
