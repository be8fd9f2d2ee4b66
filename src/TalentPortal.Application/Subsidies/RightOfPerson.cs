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
    public IEnumerable<OtherBenefitFact> AsBenefits => BenefitsOf(Right, Terms, Months, new(Policy.Code, Policy.NameZh, Policy.Layer, Policy.Group, Money.Zero, default, null, FactSource.Portal) { NameEn = Policy.NameEn, AddsToOtherLayers = Terms.AddsToOtherLayers });

    /// <summary>Of a one-off right what it comes to while it runs, and what it paid once it is over; borne interest is no benefit of a group.</summary>
    /// <param name="right">As it stands.</param>
    /// <param name="terms">It was granted under.</param>
    /// <param name="months">Those that count.</param>
    /// <param name="policy">What it is, without amount and months.</param>
    public static IEnumerable<OtherBenefitFact> BenefitsOf(Entitlement right, AllowanceTerms terms, IReadOnlyList<MonthAmount> months, OtherBenefitFact policy)
    {
        if (right.Loan is not null) return [];
        if (right.Whole is not { } whole) return OtherBenefitFact.Of(policy, months, LastMonthOf(right, months));
        // Instalments earned before the whole became another one are parts of the one before.
        var comesTo = months.Sum(month => month.Amount) + (IsOver(right) ? Money.Zero : Enumerable.Range(right.UsedMonths, Math.Max(0, terms.Amounts!.Instalments.Count - right.UsedMonths)).Sum(number => terms.Amounts.Part(whole, number)));
        return comesTo.IsZero ? [] : [policy with { From = right.FirstInsuredMonth, Whole = comesTo }];
    }

    /// <summary>It is over, and nothing was paid or is on its way, or all of it came back: it stands in nobody's way.</summary>
    public bool GaveNothing => IsOver(Right) && Months.All(month => month.Amount.IsZero);

    /// <summary>As conditions see it; one that is over and gave nothing was never held.</summary>
    public IEnumerable<HeldBenefit> AsHeld => GaveNothing ? [] : [new(Policy.Code, Policy.NameZh, Right.FirstInsuredMonth.FirstDay, LastMonthOf(Right, Months)?.LastDay)];

    /// <summary>Whether its policy excludes another one on a day: what one side names counts for both (不得同时享受).</summary>
    public ExcludingBenefit? ExcludesOn(string policyCode, DateOnly day) =>
        Terms.ExcludedBenefits.Contains(policyCode) && AsHeld.FirstOrDefault(held => held.Covers(day)) is { } held ? new(Policy.Code, Policy.NameZh, Policy.NameEn, held.To) : null;

    /// <summary>What a policy's benefits are of, without amount and months, where its name is not asked.</summary>
    internal static OtherBenefitFact FactOf(AllowanceRules rules, int order) =>
        new(rules.Version.Code, rules.Version.Code, rules.Version.Layer, rules.Version.Group, Money.Zero, default, null, FactSource.Portal) { AddsToOtherLayers = rules.Terms.AddsToOtherLayers, Order = order };

    /// <summary>It pays no month any more.</summary>
    internal static bool IsOver(Entitlement right) => right.State is EntitlementState.Ended or EntitlementState.Completed;

    // A right that runs may end with its window at the latest, but nobody knows before.
    private static YearMonth? LastMonthOf(Entitlement right, IReadOnlyList<MonthAmount> months) => !IsOver(right) ? null : months.Count == 0 ? right.LastMonth : months[^1].Month;
}
