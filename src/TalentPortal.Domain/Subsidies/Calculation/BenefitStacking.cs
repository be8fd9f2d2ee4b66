using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>One benefit a person could get for the same month or the same title.</summary>
public sealed record BenefitClaim(string PolicyCode, TwoWordings Name, PolicyLayer Layer, string Group, Money Amount, bool AddsToOtherLayers, ClauseReference Clause, FactSource Source);

/// <summary>A benefit that was granted before: what it pays, or what it would pay alone.</summary>
public readonly record struct GrantedBenefit(PolicyLayer Layer, bool AddsToOtherLayers, Money Amount);

/// <summary>
/// No double benefit (就高不重复, 3.6): within one group and layer the highest counts, lower ones keep their own line and the
/// higher pays the difference; between layers a benefit adds when its document says so, else it pays the difference too.
/// Exact: no rounding. The order of the claims means nothing.
/// </summary>
public static class BenefitStacking
{
    public static Receipt Combine(PolicyStamp version, IEnumerable<BenefitClaim> claims) => Receipt.Of(version, [.. Shares(claims).Select(share => LineOf(share.Claim, share.Covered, share.Pays))], null);

    /// <summary>What a benefit pays beside what its group already pays: what exceeds it, never less than nothing. For months, for the whole of one-off benefits, and for awards.</summary>
    public static Money Beyond(Money worth, Money covered) => worth > covered ? worth - covered : Money.Zero;

    /// <summary>
    /// What of a benefit is covered by those that were granted before it, in the order of their approval: what it pays is what the combination comes to more with it, so that whatever was approved
    /// first, all together pay what <see cref="Combine"/> says. What each is worth follows from what it pays beside the ones before it; one that pays nothing says nothing of its worth and is left out.
    /// </summary>
    public static Money Covered(PolicyLayer layer, bool addsToOtherLayers, IEnumerable<GrantedBenefit> granted)
    {
        ArgumentNullException.ThrowIfNull(granted);
        var worths = new List<GrantedBenefit>();
        foreach (var one in granted)
            if (!one.Amount.IsZero) worths.Add(one with { Amount = one.Amount + CoveredByWorth(one.Layer, one.AddsToOtherLayers, worths) });
        return CoveredByWorth(layer, addsToOtherLayers, worths);
    }

    /// <summary>The same, where it is known what each would pay alone; their order means nothing.</summary>
    public static Money CoveredByWorth(PolicyLayer layer, bool addsToOtherLayers, IReadOnlyCollection<GrantedBenefit> worths)
    {
        ArgumentNullException.ThrowIfNull(worths);
        var (all, beside) = (Money.Zero, Money.Zero);
        for (var at = PolicyLayer.Province; at <= PolicyLayer.County; at++)
        {
            var (adding, single) = (Highest(worths, at, adds: true), Highest(worths, at, adds: false));
            // Nothing of what stands above a benefit that adds counts against it, nor of what stands below and adds to it.
            if (at == layer && addsToOtherLayers) beside += all;
            if (at > layer) beside += adding;
            all = all + adding > single ? all + adding : single;
        }

        return all - beside;
    }

    private static Money Highest(IReadOnlyCollection<GrantedBenefit> worths, PolicyLayer layer, bool adds)
    {
        var highest = Money.Zero;
        foreach (var one in worths)
            if (one.Layer == layer && one.AddsToOtherLayers == adds && one.Amount > highest) highest = one.Amount;
        return highest;
    }

    /// <summary>What each claim pays beside the others, and what of its group is paid already.</summary>
    internal static IEnumerable<(BenefitClaim Claim, Money Covered, Money Pays)> Shares(IEnumerable<BenefitClaim> claims) =>
        claims.GroupBy(claim => claim.Group).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(SharesOf);

    private static IEnumerable<(BenefitClaim Claim, Money Covered, Money Pays)> SharesOf(IEnumerable<BenefitClaim> group)
    {
        var higherLayers = Money.Zero;
        foreach (var layer in group.GroupBy(claim => claim.Layer).OrderBy(layer => layer.Key))
        {
            var paidInLayer = Money.Zero;
            foreach (var claim in layer.OrderBy(claim => claim.Amount).ThenBy(claim => claim.PolicyCode, StringComparer.Ordinal))
            {
                var covered = claim.AddsToOtherLayers ? paidInLayer : paidInLayer + higherLayers;
                var pays = Beyond(claim.Amount, covered);
                paidInLayer += pays;
                yield return (claim, covered, pays);
            }
            higherLayers += paidInLayer;
        }
    }

    private static ReceiptLine LineOf(BenefitClaim claim, Money covered, Money pays)
    {
        var text = covered.IsZero
            ? CalculationText.Of("line.Benefit", TextArgument.Either(claim.Name.Zh, claim.Name.En), TextArgument.Of(claim.Layer))
            : CalculationText.Of("line.TopUp", TextArgument.Either(claim.Name.Zh, claim.Name.En), TextArgument.Of(claim.Layer), TextArgument.Of(claim.Amount), TextArgument.Of(covered));
        return new(ReceiptLineKind.Benefit, text, claim.Clause, claim.Source) { Rate = claim.Amount, Amount = pays };
    }
}
