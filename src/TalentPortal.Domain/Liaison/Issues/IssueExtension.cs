namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>More time for the department: asked for, then granted or not.</summary>
public sealed class IssueExtension
{
    private IssueExtension() { }

    internal IssueExtension(int days) => Days = days;

    /// <summary>Working days.</summary>
    public int Days { get; private set; }
    /// <summary>Null until the talent office has decided.</summary>
    public bool? Granted { get; private set; }

    internal void Decide(bool granted) => Granted = granted;
}
