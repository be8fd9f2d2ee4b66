using System.Globalization;
using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// The rent of one month (domain 8): area within the limit × market rent × rate, and the area beyond it × market rent. In yuan, each of the two lines rounded half up to
/// the fen once; the rent is their sum.
/// </summary>
public sealed record FlatRent(IReadOnlyList<FlatAmountLine> Lines)
{
    [JsonIgnore]
    public Money Monthly => Lines.Sum(line => line.Amount);

    public string ToJson() => PortalJson.Write(this);

    public static FlatRent FromJson(string json) => PortalJson.Read<FlatRent>(json);

    /// <param name="area">Square metres of the flat, with at most two decimals.</param>
    /// <param name="limit">Square metres of the level; 0 for none.</param>
    /// <param name="marketRent">Of a square metre and month.</param>
    /// <param name="rate">Of the term, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An area or a rent below zero, a rate outside 0 to 1.</exception>
    public static FlatRent Of(decimal area, decimal limit, Money marketRent, decimal rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(marketRent.Fen);
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1m);
        var (within, beyond) = AreaWithin.Split(area, limit);
        List<FlatAmountLine> lines = [];
        if (within > 0) lines.Add(new(CalculationText.Of("flat.rent.within", AreaWithin.Written(within), TextArgument.Of(marketRent), TextArgument.Share(rate)), marketRent.Times(within * rate)));
        if (beyond > 0) lines.Add(new(CalculationText.Of("flat.rent.beyond", AreaWithin.Written(beyond), TextArgument.Of(marketRent)), marketRent.Times(beyond)));
        return new(lines);
    }

    /// <summary>The rent of a flat for whoever has no right to less.</summary>
    public static FlatRent OfMarket(decimal area, Money marketRent) => Of(area, 0m, marketRent, 1m);

    /// <summary>Of some days of one month: days ÷ days of the month × rent, rounded half up to the fen once. All days are the whole rent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are not of one month, or end before they begin.</exception>
    public static Money OfDays(Money monthly, DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfNotEqual(YearMonth.Of(to), YearMonth.Of(from), nameof(to));
        return Money.RoundHalfUp(monthly.Yuan * (to.Day - from.Day + 1) / DateTime.DaysInMonth(from.Year, from.Month));
    }

    /// <summary>
    /// What one month costs: a line for each stretch of it with the same rent. Stretches that touch and cost alike are one line, so that a renewal on the same terms changes no
    /// fen. Empty where nobody lives there in that month.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="spans">Of the lease, none over another.</param>
    /// <exception cref="ArgumentException">Two stretches share a day.</exception>
    public static IReadOnlyList<FlatBillLine> OfMonth(YearMonth month, IEnumerable<FlatRentSpan> spans)
    {
        List<FlatBillLine> lines = [];
        foreach (var span in Joined(spans))
        {
            var (from, to) = (Later(span.From, month.FirstDay), Earlier(span.To, month.LastDay));
            if (from <= to) lines.Add(new FlatBillLine(from, to, span.Monthly, OfDays(span.Monthly, from, to)));
        }

        return lines;
    }

    private static List<FlatRentSpan> Joined(IEnumerable<FlatRentSpan> spans)
    {
        List<FlatRentSpan> joined = [];
        foreach (var span in spans.Where(span => span.From <= span.To).OrderBy(span => span.From))
        {
            if (joined.Count > 0 && joined[^1].To >= span.From) throw new ArgumentException("A day has one rent.", nameof(spans));
            if (joined.Count > 0 && joined[^1].Monthly == span.Monthly && joined[^1].To.AddDays(1) == span.From) joined[^1] = joined[^1] with { To = span.To };
            else joined.Add(span);
        }

        return joined;
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}

/// <summary>A line of a receipt with its sum.</summary>
public sealed record FlatAmountLine(CalculationText Text, Money Amount);

/// <summary>From one day to another, both included, a month costs so much.</summary>
public sealed record FlatRentSpan(DateOnly From, DateOnly To, Money Monthly);

/// <summary>Days of one month at one rent.</summary>
public sealed record FlatBillLine(DateOnly From, DateOnly To, Money Monthly, Money Amount);

/// <summary>What of an area is within the limit of a level, and what is beyond it: together the area.</summary>
internal static class AreaWithin
{
    public static (decimal Within, decimal Beyond) Split(decimal area, decimal limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(area, 0m);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var within = Math.Min(area, limit);
        return (within, area - within);
    }

    public static TextArgument Written(decimal area) => TextArgument.Of(area.ToString("0.##", CultureInfo.InvariantCulture));
}
