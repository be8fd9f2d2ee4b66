using System.Globalization;
using System.Text;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// Brings a number as people type or paste it to one spelling: full-width to half-width, letters upper, and no spaces, dashes or
/// invisible characters. Everything else stays, so that a wrong character is reported and not swallowed.
/// </summary>
public static class WrittenNumber
{
    public static string Normalise(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var half = HalfWidth(character);
            if (!IsSeparator(half)) plain.Append(char.ToUpperInvariant(half));
        }

        return plain.ToString();
    }

    /// <summary>Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space as their half-width twins.</summary>
    public static char HalfWidth(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' => ' ',
        _ => character,
    };

    /// <summary>What people put between groups of digits, and what word processors add unseen.</summary>
    public static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.DashPunctuation
        || character == '\u2212';
}
