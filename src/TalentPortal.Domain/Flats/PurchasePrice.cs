using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// The price of a flat (成本价购房, domain 8): area within the limit of the level at cost, what is beyond it at the market's. In yuan, each line rounded half up to the fen once.
/// </summary>
public sealed record PurchasePrice(IReadOnlyList<FlatAmountLine> Lines)
{
    public Money Total => Lines.Sum(line => line.Amount);

    /// <exception cref="RefusedException">The flat can never be sold, or is not for sale.</exception>
    public static PurchasePrice Of(FlatUnitTerms unit, FlatLand land, TalentLevel? level, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(rules);
        RefusedException.ThrowIf(unit.WhyNotSell(land));
        var (within, beyond) = AreaWithin.Split(unit.Area, rules.LimitOf(level));
        List<FlatAmountLine> lines = [];
        if (within > 0) lines.Add(new(CalculationText.Of("flat.price.within", AreaWithin.Written(within), TextArgument.Of(unit.CostPrice)), unit.CostPrice.Times(within)));
        if (beyond > 0) lines.Add(new(CalculationText.Of("flat.price.beyond", AreaWithin.Written(beyond), TextArgument.Of(unit.MarketPrice)), unit.MarketPrice.Times(beyond)));
        return new(lines);
    }

    /// <summary>The last day on which the flat may not be sold on, except to the county at cost.</summary>
    public static DateOnly LockedUntil(DateOnly registeredOn, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return registeredOn.AddYears(rules.ResaleLockYears).AddDays(-1);
    }
}

/// <summary>What decides about buying beside the flat itself, as found out on one day.</summary>
/// <param name="Clock">Of the tenant alone.</param>
/// <param name="RightLasts">The tenant has the right to the flat today.</param>
/// <param name="MonthsInArrears">Of the rent.</param>
/// <param name="FamilyHasBought">Anybody of the family has bought such a flat before.</param>
public sealed record PurchaseStanding(PurchaseClock Clock, bool RightLasts, int MonthsInArrears, bool FamilyHasBought)
{
    /// <summary>Everything that stands in the way, at once.</summary>
    public IReadOnlyList<Refusal> WhyNot(FlatUnitTerms unit, FlatLand land, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        List<Refusal> reasons = [];
        if (unit.WhyNotSell(land) is { } notForSale) reasons.Add(notForSale);
        if (!Clock.IsOpenOn(today)) reasons.Add(FlatRefusals.MonthsMissing.With(Clock.Counted, Clock.Needed));
        if (!RightLasts || MonthsInArrears > 0) reasons.Add(FlatRefusals.NotInGoodStanding);
        if (FamilyHasBought) reasons.Add(FlatRefusals.OnePerFamily);
        return reasons;
    }
}
