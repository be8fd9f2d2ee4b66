using System.Globalization;
using System.Text;

namespace TalentPortal.Domain.Talents;

/// <summary>Names as people type them: spaces, full-width letters and the several middle dots of long names are not differences.</summary>
public static class PersonNames
{
    private const char MiddleDot = '·';
    private const string OtherDots = "•・．‧∙⋅●.";

    /// <summary>The spelling to keep: no outer or doubled spaces, one kind of middle dot.</summary>
    public static string Tidy(string? name)
    {
        var tidy = new StringBuilder();
        foreach (var character in (name ?? "").Trim().Normalize(NormalizationForm.FormC))
        {
            if (char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format) continue;
            var kept = char.IsWhiteSpace(character) ? ' ' : OtherDots.Contains(character, StringComparison.Ordinal) && !IsLatin(name!) ? MiddleDot : character;
            if (kept != ' ' || (tidy.Length > 0 && tidy[^1] != ' ')) tidy.Append(kept);
        }

        return tidy.ToString();
    }

    public static bool Same(string? one, string? other) => Key(one) == Key(other);

    private static string Key(string? name) =>
        string.Concat(Tidy(name).Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();

    private static bool IsLatin(string name) => name.All(character => character < 0x250);
}
