namespace TalentPortal.Domain.Foundation;

/// <summary>The colour of a time limit (domain rule 3.3).</summary>
public enum DeadlineLight
{
    Green,
    /// <summary>At most <see cref="Deadline.YellowWithin"/> working days left, the last day included.</summary>
    Yellow,
    /// <summary>Overdue.</summary>
    Red,
    /// <summary>The clock stands still.</summary>
    Paused,
}
