using System.Globalization;
using System.Text;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// Days and months as people and spreadsheets write them: 2026-03-15, 2026/3/15, 2026.3.15, 20260315, 2026年3月15日, the serial day
/// number of Excel (46096), months likewise (2026-03, 2026年3月, 202603). Full-width digits are the same digits.
/// </summary>
public static class WrittenDate
{
    // 1955-08-23 to 2119-01-10: no overlap with a month written 202603 or a day written 20260315.
    private const int FirstSerial = 20_324, LastSerial = 79_999;
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    public static bool TryParseDay(string? text, out DateOnly day)
    {
        var parts = Numbers(text, out var whole);
        day = default;
        return parts switch
        {
            [var serial] when IsSerial(serial) => Found(SerialZero.AddDays(serial), out day),
            [var digits] when whole.Length == 8 => TryDay(digits / 10_000, digits / 100 % 100, digits % 100, out day),
            [var year, var month, var dayOfMonth] => TryDay(year, month, dayOfMonth, out day),
            _ => false,
        };
    }

    public static bool TryParseMonth(string? text, out YearMonth month)
    {
        var parts = Numbers(text, out var whole);
        month = default;
        return parts switch
        {
            [var serial] when IsSerial(serial) => Found(YearMonth.Of(SerialZero.AddDays(serial)), out month),
            [var digits] when whole.Length == 6 => TryMonth(digits / 100, digits % 100, out month),
            [var year, var number] => TryMonth(year, number, out month),
            _ => TryParseDay(text, out var day) && Found(YearMonth.Of(day), out month),
        };
    }

    /// <summary>The digits in groups; empty when anything but digits and the usual separators is written.</summary>
    private static int[] Numbers(string? text, out string whole)
    {
        var plain = new StringBuilder();
        foreach (var character in (text ?? "").Trim())
        {
            var half = WrittenNumber.HalfWidth(character);
            if (half is '年' or '月' or '/' or '.' || WrittenNumber.IsSeparator(half) && half != ' ') plain.Append('-');
            else if (half is not ('日' or '号' or ' ')) plain.Append(half);
        }

        whole = TimeOff(plain.ToString()).Trim('-');
        var groups = whole.Split('-');
        return groups.Length <= 3 && Array.TrueForAll(groups, group => group.Length is > 0 and <= 8 && group.All(char.IsAsciiDigit))
            ? [.. groups.Select(group => int.Parse(group, CultureInfo.InvariantCulture))]
            : [];
    }

    // Spreadsheets write a pure date with its midnight: 2026-03-15T00:00:00, 2026-03-15 00:00:00.
    private static string TimeOff(string text)
    {
        var time = text.IndexOf('T', StringComparison.OrdinalIgnoreCase);
        if (time < 0 && text.EndsWith("00:00:00", StringComparison.Ordinal)) time = text.Length - "00:00:00".Length;
        return time < 0 ? text : text[..time];
    }

    private static bool IsSerial(int number) => number is >= FirstSerial and <= LastSerial;

    private static bool TryDay(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (!TryMonth(year, month, out var found) || dayOfMonth < 1 || dayOfMonth > found.LastDay.Day) return false;
        return Found(new DateOnly(year, month, dayOfMonth), out day);
    }

    private static bool TryMonth(int year, int number, out YearMonth month)
    {
        month = default;
        return year is >= 1900 and <= 2200 && number is >= 1 and <= 12 && Found(new YearMonth(year, number), out month);
    }

    private static bool Found<T>(T found, out T result)
    {
        result = found;
        return true;
    }
}
