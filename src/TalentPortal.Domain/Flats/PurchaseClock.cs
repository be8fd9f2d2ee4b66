using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// From when on somebody may apply to buy (十年购房资格, domain 8): the month after the last of so many months insured in the county. Months are those of one person, whoever the employer
/// was; a month of two employers counts once, and those of a husband or wife are not added. Whole months, nothing is rounded.
/// </summary>
public sealed record PurchaseClock
{
    public required int Needed { get; init; }
    public required MonthCounting Counting { get; init; }
    /// <summary>Months that count: all of them, or those of the latest unbroken row; never more than are needed, once they are there.</summary>
    public required int Counted { get; init; }
    /// <summary>The first month in which one may apply; null while months are missing.</summary>
    public required YearMonth? From { get; init; }
    /// <summary>The latest insured month; null where there is none.</summary>
    public required YearMonth? Latest { get; init; }

    public int Missing => Needed - Counted;

    public static PurchaseClock Of(IEnumerable<YearMonth> insured, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<YearMonth> months = [.. insured.Distinct().Order()];
        var counted = 0;
        for (var i = 0; i < months.Count; i++)
        {
            counted = rules.PurchaseCounting is MonthCounting.Consecutive && i > 0 && months[i].MonthsSince(months[i - 1]) != 1 ? 1 : counted + 1;
            // What is reached stays: a gap afterwards takes nothing away.
            if (counted == rules.PurchaseMonths) return Reached(rules, months[i].AddMonths(1), months[^1]);
        }

        return Reached(rules, null, months.Count > 0 ? months[^1] : null) with { Counted = counted };
    }

    public bool IsOpenOn(DateOnly day) => From is { } from && YearMonth.Of(day) >= from;

    /// <summary>The first month in which one may apply if every month from <paramref name="next"/> on is insured.</summary>
    /// <param name="next">The first month that is not known yet.</param>
    public YearMonth Expected(YearMonth next) =>
        From ?? next.AddMonths(Counting is MonthCounting.Consecutive && Latest?.AddMonths(1) != next ? Needed : Missing);

    private static PurchaseClock Reached(FlatRules rules, YearMonth? from, YearMonth? latest) =>
        new() { Needed = rules.PurchaseMonths, Counting = rules.PurchaseCounting, Counted = rules.PurchaseMonths, From = from, Latest = latest };
}
