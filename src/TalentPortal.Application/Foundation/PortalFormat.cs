using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// How dates, months and amounts are written for the reader: Chinese or English by the current UI culture, moments on the county's
/// clock (Asia/Shanghai). Amounts are exact to the fen; a negative one has a real minus sign (U+2212).
/// </summary>
[SuppressMessage("Performance", "CA1822", Justification = "Injected like every other service, so that pages need no static import.")]
public sealed class PortalFormat
{
    private const char Minus = '\u2212';

    public bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>The wording of the reader's language.</summary>
    public string Of(TwoWordings name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsChinese ? name.Zh : name.En;
    }

    /// <summary>2026年3月5日, or 5 Mar 2026.</summary>
    public string Date(DateOnly date) => date.ToString(IsChinese ? "yyyy'年'M'月'd'日'" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The county's date of a moment in UTC.</summary>
    public string Date(DateTime utc) => Date(CountyClock.DayOf(utc));

    /// <summary>What is known, one after the other; an unknown part leaves no gap.</summary>
    public static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>03-05: only in dense tables whose head says what it is.</summary>
    public string ShortDate(DateOnly date) => date.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2026年3月5日 10:42, or 5 Mar 2026, 10:42; the moment is given in UTC.</summary>
    public string Moment(DateTime utc) => Date(utc) + (IsChinese ? " " : ", ") + CountyClock.ToCounty(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026-03 in both languages.</summary>
    public string Month(YearMonth month) => month.ToString();

    /// <summary>¥1,234.00</summary>
    public string Amount(Money amount) => Signed(amount, "¥");

    /// <summary>1,234.00, for a column whose head names the unit.</summary>
    public string Figure(Money amount) => Signed(amount, "");

    /// <summary>A change of money with its sign: +1,100.00, −550.00, 0.00.</summary>
    public string Change(Money change) => (change > Money.Zero ? "+" : "") + Figure(change);

    /// <summary>How large a file is, e.g. 340 KB or 1.2 MB; at least 1 KB.</summary>
    public string Size(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, (bytes + 512) / 1024)} KB"
        : (bytes / (1024.0 * 1024)).ToString("0.0", CultureInfo.InvariantCulture) + " MB";

    public string Number(long number) => (number < 0 ? Minus.ToString() : "") + Math.Abs(number).ToString("N0", CultureInfo.InvariantCulture);

    private static string Signed(Money amount, string sign) =>
        (amount.IsNegative ? Minus.ToString() : "") + sign + Math.Abs(amount.Yuan).ToString("N2", CultureInfo.InvariantCulture);
}
