using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>A right somebody has, as another benefit sees it, with its months that count in order.</summary>
internal sealed record RightOfPerson(Entitlement Right, Policy Policy, IReadOnlyList<MonthAmount> Months)
{
    /// <summary>What it pays a month, for the comparison within a group; nothing for one-off benefits and for those that have paid nothing.</summary>
    public IEnumerable<OtherBenefitFact> AsBenefits => Right.Whole is not null ? []
        : OtherBenefitFact.Of(new(Policy.Code, Policy.NameZh, Policy.Layer, Policy.Group, Money.Zero, default, null, FactSource.Portal) { NameEn = Policy.NameEn }, Months, LastMonth);

    /// <summary>As conditions see it; one that is over and gave nothing was never held.</summary>
    public IEnumerable<HeldBenefit> AsHeld => IsOver && Months.All(month => month.Amount.IsZero) ? [] : [new(Policy.Code, Policy.NameZh, Right.FirstInsuredMonth.FirstDay, LastMonth?.LastDay)];

    // A right that runs may end with its window at the latest, but nobody knows before.
    private YearMonth? LastMonth => !IsOver ? null : Months.Count == 0 ? Right.LastMonth : Months[^1].Month;

    private bool IsOver => Right.State is EntitlementState.Ended or EntitlementState.Completed;
}
