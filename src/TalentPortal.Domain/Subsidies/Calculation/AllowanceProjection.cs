using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// What one person would get month by month: the decisions of the assessment without its words and lines, for going through a whole
/// register. Amounts in fen, the same to the fen as <see cref="AllowanceCalculator.Assess"/>.
/// </summary>
public sealed class AllowanceProjection
{
    internal AllowanceProjection(YearMonth? firstMonth, AllowanceRule? failed, IReadOnlyList<MonthDecision> months)
    {
        (FirstMonth, Months) = (firstMonth, months);
        foreach (var month in months) Total += month.Amount;
        WhyNothing = !Total.IsZero ? null : failed ?? (months.Count == 0 ? AllowanceRule.Pension : months[^1].Reason.Rule());
    }

    /// <summary>First insured month in the county.</summary>
    public YearMonth? FirstMonth { get; }
    public IReadOnlyList<MonthDecision> Months { get; }
    public Money Total { get; }
    /// <summary>The rule that leaves nothing: of the person, else of the last month; null when something is paid.</summary>
    public AllowanceRule? WhyNothing { get; }

    /// <summary>What the first paid month from this one on comes to; zero when none follows.</summary>
    public Money MonthlyFrom(YearMonth month) => Months.FirstOrDefault(decision => decision.Month >= month && !decision.Amount.IsZero).Amount;
}
