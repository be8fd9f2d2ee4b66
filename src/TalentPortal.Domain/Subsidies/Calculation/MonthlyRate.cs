using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// What one month is worth: base × factor, rounded half up to the fen once (四舍五入), here. Everything later multiplies by whole
/// months, so lines, months and totals agree to the fen.
/// </summary>
public readonly record struct MonthlyRate(EducationLevel Level, bool IsEnterprise, Money Base, decimal Factor, Money Amount)
{
    /// <summary>Of policies that pay by recognised level.</summary>
    public TalentLevel? TalentLevel { get; init; }
    /// <summary>What was received elsewhere and came off the whole; never more than the whole was.</summary>
    public Money Received { get; init; }
    /// <summary>The whole that an instalment is a part of.</summary>
    public Money? Whole { get; init; }
    /// <summary>Number of the instalment, from 1; null for monthly amounts.</summary>
    public int? Instalment { get; init; }
}

/// <summary>A month's rate, what another benefit of the group takes off it (or off the whole of its instalments), and what is left.</summary>
public readonly record struct MonthPrice(MonthlyRate Rate, Money Deduction, Money Net);
