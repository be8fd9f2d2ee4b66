using System.Globalization;

namespace TalentPortal.Application.Foundation;

/// <summary>One text in both languages, and the file it stands in.</summary>
public sealed record PortalText(string Source, string Key, string Chinese, string English)
{
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }
}
