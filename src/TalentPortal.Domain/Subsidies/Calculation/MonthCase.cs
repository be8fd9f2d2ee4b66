using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>Where a person stands at one month, before it is decided.</summary>
public readonly record struct MonthCase
{
    public required YearMonth Month { get; init; }
    public required YearMonth FirstMonth { get; init; }
    public required YearMonth WindowEnd { get; init; }
    /// <summary>Months paid so far.</summary>
    public required int MonthsUsed { get; init; }
    public required EducationLevel Level { get; init; }
    /// <summary>For policies that pay by recognised level: the one held in this month.</summary>
    public TalentLevel? TalentLevel { get; init; }
    /// <summary>For policies that pay a share of a proven sum: that sum. For those that bear interest: what they bear of it.</summary>
    public Money? Proven { get; init; }
    /// <summary>What earlier cases of the same loan came to; it uses up the highest amount.</summary>
    public Money BorneBefore { get; init; }
    /// <summary>What was received elsewhere for the same, for policies that take it off; null while no desk has written it down.</summary>
    public Money? Received { get; init; }
    public bool OnPublicPayroll { get; init; }
    public bool OnLongLeave { get; init; }
    public bool AlreadyPaid { get; init; }
    /// <summary>What benefits of the same group already pay for this month, or, against a one-off one, once (就高不重复).</summary>
    public Money OtherBenefit { get; init; }
}
