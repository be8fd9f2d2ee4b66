using System.Globalization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>How the values in a text are written: amounts, dates, months, counts and official names as everywhere else in the portal.</summary>
internal sealed class TextArguments(PortalTexts texts, PortalFormat format) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? wanted, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        null => "",
        int or long => Count(Convert.ToInt64(arg, CultureInfo.InvariantCulture), wanted),
        Money amount => format.Amount(amount),
        DateOnly date => format.Date(date),
        DateTime utc => format.Moment(utc),
        YearMonth month => format.Month(month),
        TwoWordings name => PortalLanguage.Current == PortalLanguage.English ? name.En : name.Zh,
        Refusal refusal => texts.Refusal(refusal),
        Enum member => texts.Of(member),
        IFormattable other => other.ToString(wanted, CultureInfo.InvariantCulture),
        _ => arg.ToString() ?? "",
    };

    /// <summary>The format <c>place|places</c> gives "1 place", "2 places"; <c>0</c> a year without separator; none, the number alone.</summary>
    private string Count(long number, string? wanted) => wanted?.Split('|') switch
    {
        null or [""] => format.Number(number),
        [var one, var many] => $"{format.Number(number)} {(number == 1 ? one : many)}",
        _ => number.ToString(wanted, CultureInfo.InvariantCulture),
    };
}
