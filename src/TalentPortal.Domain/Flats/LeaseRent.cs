using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// What each day of a lease costs (domain 8): the rent of the term while the right lasts, the same for the days of grace after it has ended, then the market's for the whole area until
/// the flat is given back. A right that ends because the term is over has the same days of grace.
/// </summary>
public static class LeaseRent
{
    /// <param name="rates">The rents in order; each holds until the day before the next.</param>
    /// <param name="rightEnds">The last day of the right.</param>
    /// <param name="until">The last day that is looked at, or on which the flat was given back.</param>
    /// <param name="rules">Of the day on which the right ended.</param>
    public static IReadOnlyList<FlatRentSpan> Spans(IReadOnlyList<LeaseRate> rates, DateOnly rightEnds, DateOnly until, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var grace = LeaseDates.LastOfGrace(rightEnds, rules);
        List<FlatRentSpan> spans = [];
        for (var i = 0; i < rates.Count; i++)
        {
            var (from, to) = (rates[i].From, i + 1 < rates.Count ? rates[i + 1].From.AddDays(-1) : until);
            if (to > until) to = until;
            Add(spans, from, to < grace ? to : grace, rates[i].Monthly);
            Add(spans, from > grace ? from : grace.AddDays(1), to, rates[i].MarketMonthly);
        }

        return spans;
    }

    private static void Add(List<FlatRentSpan> spans, DateOnly from, DateOnly to, Money monthly)
    {
        if (from <= to) spans.Add(new FlatRentSpan(from, to, monthly));
    }
}
