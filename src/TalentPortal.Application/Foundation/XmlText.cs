using System.Text;
using System.Xml;

namespace TalentPortal.Application.Foundation;

/// <summary>XML has no place for most control characters; one of them in a name would make the whole workbook unreadable.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        // Nearly every text is in this stretch, and it is looked through many characters at a time.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF') || text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value) ? rune : Rune.ReplacementChar);
        return clean.ToString();
    }
}
