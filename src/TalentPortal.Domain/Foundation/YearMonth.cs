using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TalentPortal.Domain.Foundation;

/// <summary>A calendar month, written <c>2026-03</c>. Stored as the number of months since year 0, so it sorts and subtracts.</summary>
[JsonConverter(typeof(YearMonthJson))]
public readonly record struct YearMonth : IComparable<YearMonth>, IParsable<YearMonth>
{
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2200);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Index = year * 12 + month - 1;
    }

    /// <summary>Months since January of year 0; the stored form.</summary>
    public int Index { get; private init; }
    public int Year => Index / 12;
    public int Month => Index % 12 + 1;
    public DateOnly FirstDay => new(Year, Month, 1);
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public static YearMonth FromIndex(int index) => new(index / 12, index % 12 + 1);
    public static YearMonth Of(DateOnly date) => new(date.Year, date.Month);
    public YearMonth AddMonths(int months) => FromIndex(Index + months);
    public int MonthsSince(YearMonth earlier) => Index - earlier.Index;
    public int CompareTo(YearMonth other) => Index.CompareTo(other.Index);

    /// <summary>Every month from this one to <paramref name="last"/>, both included; empty when <paramref name="last"/> is earlier.</summary>
    public IEnumerable<YearMonth> To(YearMonth last)
    {
        for (var index = Index; index <= last.Index; index++) yield return FromIndex(index);
    }

    public static YearMonth Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException("A month is written YYYY-MM.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out YearMonth result)
    {
        result = default;
        if (!DateOnly.TryParseExact(s + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < 1900 or > 2200) return false;
        result = Of(day);
        return true;
    }

    public override string ToString() => $"{Year:0000}-{Month:00}";

    public static bool operator <(YearMonth left, YearMonth right) => left.Index < right.Index;
    public static bool operator >(YearMonth left, YearMonth right) => left.Index > right.Index;
    public static bool operator <=(YearMonth left, YearMonth right) => left.Index <= right.Index;
    public static bool operator >=(YearMonth left, YearMonth right) => left.Index >= right.Index;
}
