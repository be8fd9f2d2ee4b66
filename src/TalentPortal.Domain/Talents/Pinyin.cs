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

    private static readonly FrozenDictionary<string, string> Surnames = (
        "单s 曾z 解x 仇q 朴p 查z 区o 乐y 翟z 覃q 种c 折s 秘b 祭z 句g 隗w 郇x 阚k 乜n 召s 繁p 么y 盖g 缪m "
        + "尉迟yc 长孙zs 万俟mq")
        .Split(' ').ToFrozenDictionary(entry => entry[..(entry.Length / 2)], entry => entry[(entry.Length / 2)..]);

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
