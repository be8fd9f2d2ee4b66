using System.Globalization;

namespace TalentPortal.Application.Foundation;

/// <summary>The two languages of the portal by the name they are stored under.</summary>
public static class PortalLanguage
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    /// <summary>The language of whoever is at the screen.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Chinese;

    /// <summary>Writes something in another language than the reader's: a message to somebody else, an official paper.</summary>
    public static T In<T>(string language, Func<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }
}
