using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>A right somebody has, as another benefit sees it, with the terms it was granted under and its months that count in order.</summary>
internal sealed record RightOfPerson(Entitlement Right, Policy Policy, AllowanceTerms Terms, IReadOnlyList<MonthAmount> Months)
{
    /// <summary>What it pays, for the comparison within a group; nothing for one that is over and paid nothing.</summary>
    public IEnumerable<OtherBenefitFact> AsBenefits => BenefitsOf(Right, Months, new(Policy.Code, Policy.NameZh, Policy.Layer, Policy.Group, Money.Zero, default, null, FactSource.Portal) { NameEn = Policy.NameEn });

    /// <summary>Of a one-off right the whole while it runs, and what it paid once it is over; borne interest is no benefit of a group.</summary>
    /// <param name="right">As it stands.</param>
    /// <param name="months">Those that count.</param>
    /// <param name="policy">What it is, without amount and months.</param>
    public static IEnumerable<OtherBenefitFact> BenefitsOf(Entitlement right, IReadOnlyList<MonthAmount> months, OtherBenefitFact policy)
    {
        if (right.Loan is not null) return [];
        if (right.Whole is not { } whole) return OtherBenefitFact.Of(policy, months, LastMonthOf(right, months));
        var paid = IsOver(right) ? months.Sum(month => month.Amount) : whole;
        return paid.IsZero ? [] : [policy with { From = right.FirstInsuredMonth, Whole = paid }];
    }

    /// <summary>As conditions see it; one that is over and gave nothing was never held.</summary>
    public IEnumerable<HeldBenefit> AsHeld => IsOver(Right) && Months.All(month => month.Amount.IsZero) ? [] : [new(Policy.Code, Policy.NameZh, Right.FirstInsuredMonth.FirstDay, LastMonthOf(Right, Months)?.LastDay)];

    /// <summary>Whether its policy excludes another one on a day: what one side names counts for both (不得同时享受).</summary>
    public ExcludingBenefit? ExcludesOn(string policyCode, DateOnly day) =>
        Terms.ExcludedBenefits.Contains(policyCode) && AsHeld.FirstOrDefault(held => held.Covers(day)) is { } held ? new(Policy.Code, Policy.NameZh, Policy.NameEn, held.To) : null;

    // A right that runs may end with its window at the latest, but nobody knows before.
    private static YearMonth? LastMonthOf(Entitlement right, IReadOnlyList<MonthAmount> months) => !IsOver(right) ? null : months.Count == 0 ? right.LastMonth : months[^1].Month;

    private static bool IsOver(Entitlement right) => right.State is EntitlementState.Ended or EntitlementState.Completed;
}
