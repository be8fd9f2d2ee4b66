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

    private AllowanceProjection(AllowanceProjection of, YearMonth from) => (FirstMonth, Months, Total, WhyNothing, PaidFrom) = (of.FirstMonth, of.Months, of.Total, of.WhyNothing, from);

    /// <summary>First insured month in the county.</summary>
    public YearMonth? FirstMonth { get; }
    public IReadOnlyList<MonthDecision> Months { get; }
    /// <summary>Nothing is paid before it, because the person applies later; earlier months are paid with it. Null: at once.</summary>
    public YearMonth? PaidFrom { get; }
    public Money Total { get; }
    /// <summary>The rule that leaves nothing: of the person, else of the last month; null when something is paid.</summary>
    public AllowanceRule? WhyNothing { get; }

    /// <summary>The same for somebody who applies on a later day.</summary>
    internal AllowanceProjection AppliedOn(DateOnly day) => new(this, YearMonth.Of(day));

    /// <summary>What the first paid month from this one on comes to; zero when none follows.</summary>
    public Money MonthlyFrom(YearMonth month) => Months.FirstOrDefault(decision => decision.Month >= month && !decision.Amount.IsZero).Amount;
}
