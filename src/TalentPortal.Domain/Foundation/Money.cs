using System.Globalization;
using System.Text.Json.Serialization;

namespace TalentPortal.Domain.Foundation;

/// <summary>An amount in renminbi, held as whole fen (分). Never a fraction of a fen, never a floating-point number.</summary>
[JsonConverter(typeof(MoneyJson))]
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero;

    public decimal Yuan => Fen / 100m;
    public bool IsZero => Fen == 0;
    public bool IsNegative => Fen < 0;

    /// <summary>Exactly this many yuan; more than two decimals is a mistake of the caller, not something to round away.</summary>
    public static Money FromYuan(decimal yuan)
    {
        var fen = yuan * 100m;
        return fen == decimal.Truncate(fen)
            ? new Money((long)fen)
            : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "An amount has at most two decimals.");
    }

    /// <summary>Rounds half up (四舍五入) to the fen. Used once, at the end of a printed line (domain rule 3.7).</summary>
    public static Money RoundHalfUp(decimal yuan) =>
        new((long)decimal.Round(yuan * 100m, 0, MidpointRounding.AwayFromZero));

    /// <summary>Multiplies by a rate and rounds half up to the fen.</summary>
    public Money Times(decimal factor) => RoundHalfUp(Yuan * factor);

    /// <summary>
    /// Splits in proportion to <paramref name="weights"/> so that the parts add up to the whole: each part is floored to the fen
    /// and the fen left over go to the largest remainders, ties to the larger weight, then to the earlier part. The parts are
    /// therefore the same in whatever order the weights come.
    /// </summary>
    /// <exception cref="ArgumentException">The weights are empty, negative or all zero, or the amount is negative.</exception>
    public Money[] Split(IReadOnlyList<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var total = weights.Sum();
        if (IsNegative || total <= 0 || weights.Any(weight => weight < 0))
            throw new ArgumentException("A split needs a non-negative amount and non-negative weights with a positive sum.", nameof(weights));

        var whole = Fen;
        var exact = weights.Select(weight => whole * weight / total).ToArray();
        var parts = exact.Select(share => (long)decimal.Floor(share)).ToArray();
        var left = whole - parts.Sum();
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenByDescending(i => weights[i]).ThenBy(i => i);
        foreach (var i in byRemainder.Take((int)left)) parts[i]++;
        return [.. parts.Select(fen => new Money(fen))];
    }

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);
    public override string ToString() => Yuan.ToString("N2", CultureInfo.InvariantCulture);

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));
    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));
    public static Money operator -(Money amount) => new(checked(-amount.Fen));
    public static Money operator *(Money amount, int times) => new(checked(amount.Fen * times));
    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;
    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;
    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;
    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;
}

public static class MoneySum
{
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount) => items.Select(amount).Sum();
}
