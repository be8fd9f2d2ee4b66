using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>
/// The circular of a quarter (季度通报): how the county kept in touch from the beginning of the year to the quarter's last day, and what became of the talents'
/// issues. Issued once when the quarter is over; its figures stay as they were.
/// </summary>
public sealed class LiaisonCircular
{
    private LiaisonCircular() { }

    public LiaisonCircular(Quarter quarter, CircularFigures figures, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(figures);
        RefusedException.ThrowIf(WhyNotIssue(quarter, actor, CountyClock.DayOf(now)));
        Id = LiaisonCircularId.New();
        (Year, Number, Figures, IssuedAt, IssuedBy, IssuedByName) = (quarter.Year, quarter.Number, figures, now, actor.Id, actor.Name);
    }

    public LiaisonCircularId Id { get; private set; }
    public int Year { get; private set; }
    /// <summary>Of the quarter, 1 to 4.</summary>
    public int Number { get; private set; }
    public CircularFigures Figures { get; private set; } = null!;
    public DateTime IssuedAt { get; private set; }
    public AccountId IssuedBy { get; private set; }
    public string IssuedByName { get; private set; } = "";

    public static Refusal? WhyNotIssue(Quarter quarter, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.ManageLiaison) ? LiaisonRefusals.NotYours : today <= quarter.LastDay ? IssueRefusals.QuarterRuns : null;
    }
}

/// <summary>What a circular says, as whole numbers; rates are worked out from them.</summary>
public sealed record CircularFigures
{
    /// <summary>Looked after on the last day.</summary>
    public required int Talents { get; init; }
    public required int ContactsDone { get; init; }
    public required int ContactsPlanned { get; init; }
    public required int VisitsDone { get; init; }
    public required int VisitsPlanned { get; init; }
    public required int IssuesInTime { get; init; }
    public required int IssuesDue { get; init; }

    public LiaisonRate Contacts => new(ContactsDone, ContactsPlanned);
    public LiaisonRate Visits => new(VisitsDone, VisitsPlanned);
    public LiaisonRate Issues => new(IssuesInTime, IssuesDue);
}
