using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>What a lease costs from a day on, until the next one: a term, another flat, another level. Kept as it was decided, with its lines.</summary>
public sealed record LeaseRate
{
    /// <summary>From 1 within the lease, in the order of the decisions.</summary>
    public int Sequence { get; init; }
    public required DateOnly From { get; init; }
    /// <summary>From 1.</summary>
    public required int Term { get; init; }
    public required FlatUnitId Unit { get; init; }
    public required TalentLevel? Level { get; init; }
    public required FlatRent Rent { get; init; }
    /// <summary>For days without a right.</summary>
    public required Money MarketMonthly { get; init; }

    public Money Monthly => Rent.Monthly;

    /// <param name="from">The first day.</param>
    /// <param name="term">From 1.</param>
    /// <param name="unit">The flat.</param>
    /// <param name="terms">Its figures on the day.</param>
    /// <param name="level">Held on the first day of the term; null for none, which is the market's rent. A higher level counts from the day it was decided.</param>
    /// <param name="rules">Of the day.</param>
    public static LeaseRate Of(DateOnly from, int term, FlatUnitId unit, FlatUnitTerms terms, TalentLevel? level, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(rules);
        return new()
        {
            From = from,
            Term = term,
            Unit = unit,
            Level = level,
            Rent = FlatRent.Of(terms.Area, rules.LimitOf(level), terms.MarketRent, rules.RateOf(level, term)),
            MarketMonthly = FlatRent.OfMarket(terms.Area, terms.MarketRent).Monthly,
        };
    }
}
