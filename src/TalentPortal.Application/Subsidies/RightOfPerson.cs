using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>A right somebody has, as another benefit sees it. <paramref name="Lines"/> are its regular months in order.</summary>
internal sealed record RightOfPerson(Entitlement Right, Policy Policy, IReadOnlyList<AccrualLine> Lines)
{
    /// <summary>What it pays a month, for the comparison within a group; nothing for one-off benefits and for those that have paid nothing.</summary>
    public IEnumerable<OtherBenefitFact> AsBenefits => Right.Whole is not null ? []
        : OtherBenefitFact.Of(new(Policy.Code, Policy.NameZh, Policy.Layer, Policy.Group, Money.Zero, default, null, FactSource.Portal) { NameEn = Policy.NameEn }, Lines.Select(line => (line.Month, line.Amount)), LastMonth);

    public HeldBenefit AsHeld => new(Policy.Code, Policy.NameZh, Right.FirstInsuredMonth.FirstDay, LastMonth?.LastDay);

    // A right that runs may end with its window at the latest, but nobody knows before.
    private YearMonth? LastMonth => Right.State is EntitlementState.Ended or EntitlementState.Completed ? Lines.Count == 0 ? Right.LastMonth : Lines[^1].Month : null;
}
