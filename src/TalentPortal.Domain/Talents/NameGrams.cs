using System.Globalization;
using System.Text;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// The pieces by which a name is found: each character and each two neighbours, so that any part of a name leads to it through an index
/// and nobody reads a million names. Spaces, dots and the case of Latin letters are no difference.
/// </summary>
public static class NameGrams
{
    /// <summary>Two characters, each of which may take two places (𠮷).</summary>
    public const int MaxLength = 4;

    /// <summary>Pieces of a long search text that are looked at. Eight neighbours in a row are one name or none.</summary>
    private const int MostSought = 8;

    /// <summary>All pieces of a name, each once.</summary>
    public static IReadOnlySet<string> Of(string name)
    {
        var letters = Letters(name);
        return letters.Concat(Pairs(letters)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The pieces that a name must have to contain the text: the character itself, or every two neighbours. None where the text has
    /// nothing that could stand in a name.
    /// </summary>
    public static string[] ForSearch(string text)
    {
        var letters = Letters(text);
        return letters.Count < 2 ? [.. letters] : [.. Pairs(letters).Distinct(StringComparer.Ordinal).Take(MostSought)];
    }

    private static IEnumerable<string> Pairs(List<string> letters) => letters.Zip(letters.Skip(1), string.Concat);

    private static List<string> Letters(string text) =>
        [.. text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(StandsInNames).Select(rune => Rune.ToLowerInvariant(rune).ToString())];

    private static bool StandsInNames(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.PrivateUse;
}
