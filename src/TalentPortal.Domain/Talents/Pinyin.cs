using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// Pinyin initials of names (<c>zjg</c> for 张建国), so that clerks find people by typing letters. The reading of a character is
/// that of Unicode's pinyin collation; surnames that are read differently from the everyday word are listed here. A given name's
/// character with two readings gets the more frequent one.
/// </summary>
public static class Pinyin
{
    private static readonly CompareInfo ByPinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    // Unicode's pinyin collation marks where each letter begins with U+FDD0 and the letter (CLDR, AlphabeticIndex).
    private static readonly (char Letter, string Mark)[] Letters =
        [.. "abcdefghjklmnopqrstwxyz".Select(letter => (letter, $"\uFDD0{char.ToUpperInvariant(letter)}"))];

    private static readonly FrozenDictionary<string, string> Surnames = new Dictionary<string, string>
    {
        ["单"] = "s", ["曾"] = "z", ["解"] = "x", ["仇"] = "q", ["朴"] = "p", ["查"] = "z", ["区"] = "o", ["乐"] = "y", ["翟"] = "z",
        ["覃"] = "q", ["种"] = "c", ["折"] = "s", ["秘"] = "b", ["祭"] = "z", ["句"] = "g", ["隗"] = "w", ["郇"] = "x", ["阚"] = "k",
        ["乜"] = "n", ["召"] = "s", ["繁"] = "p", ["么"] = "y", ["盖"] = "g", ["缪"] = "m", ["尉迟"] = "yc", ["长孙"] = "zs", ["万俟"] = "mq",
    }.ToFrozenDictionary();

    /// <summary>One lower-case letter per Chinese character and per Latin word; digits stay; everything else is left out.</summary>
    public static string Initials(string name)
    {
        var plain = name.Trim();
        var initials = new StringBuilder();
        var start = 0;
        for (var length = 2; length > 0 && start == 0; length--)
        {
            if (plain.Length < length || !Surnames.TryGetValue(plain[..length], out var reading)) continue;
            initials.Append(reading);
            start = length;
        }

        var previousIsLatin = false;
        foreach (var rune in plain[start..].EnumerateRunes())
        {
            var isLatin = rune.IsAscii && Rune.IsLetter(rune);
            if (Rune.IsDigit(rune) && rune.IsAscii) initials.Append(rune);
            else if (isLatin && !previousIsLatin) initials.Append(Rune.ToLowerInvariant(rune));
            else if (!isLatin && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter && Initial(rune.ToString()) is { } letter) initials.Append(letter);
            previousIsLatin = isLatin;
        }

        return initials.ToString();
    }

    private static char? Initial(string character)
    {
        char? initial = null;
        foreach (var (letter, mark) in Letters)
        {
            if (ByPinyin.Compare(character, mark, CompareOptions.None) < 0) break;
            initial = letter;
        }

        return initial;
    }
}
