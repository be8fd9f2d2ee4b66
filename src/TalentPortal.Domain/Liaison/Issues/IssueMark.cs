using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>One issue as it is counted: when the department's answer was due, when it came, and whether one came late.</summary>
public readonly record struct IssueMark(Department Department, DateOnly DueOn, DateOnly? AnsweredOn, bool WasLate)
{
    /// <summary>The day it counts on: answered or due, whichever is earlier, so that an answer that comes in the next quarter does not move it there.</summary>
    public DateOnly CountsOn => AnsweredOn is { } answered && answered < DueOn ? answered : DueOn;

    public bool InTime => AnsweredOn is not null && !WasLate;

    /// <summary>
    /// Closed in time of those that were due (domain 10): whoever was answered within the limit in every round, with the extension that was granted.
    /// Issues that are neither answered nor due yet do not count.
    /// </summary>
    /// <param name="marks">Issues that were handed over and not dropped.</param>
    /// <param name="first">First day of the period.</param>
    /// <param name="through">Last day of the period, at most today.</param>
    public static LiaisonRate Rate(IEnumerable<IssueMark> marks, DateOnly first, DateOnly through)
    {
        var counted = marks.Where(mark => mark.CountsOn >= first && mark.CountsOn <= through).ToList();
        return new LiaisonRate(counted.Count(mark => mark.InTime), counted.Count);
    }
}
