using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// What makes two records look like one person. Spelling is no difference: width, case, dots, spaces, accents, the order of a Latin name's
/// words, and characters of which one is another form of the other. A suspicion is all that follows, so the table is generous.
/// </summary>
public static class PersonLikeness
{
    // The usual form first, then others that registers, passports and old files have for it. Not a table of traditional characters:
    // those here are the ones that stand in names, or that fonts and input methods mix up.
    private static readonly FrozenDictionary<Rune, Rune> Variants = (
        "吉𠮷 真眞 青靑 清淸 黄黃 吴吳呉 吕呂 户戶戸 郎郞 说說説 悦悅 锐銳鋭 强強彊 峰峯 峨峩 群羣 升昇陞 哲喆嚞 杰傑 勋勳勲 俞兪 宁寧甯寗寜 浚濬 璇璿 睿叡 佩珮 秘祕 昆崑 仑崙 恒恆 为為爲 众眾衆 教敎 "
        + "温溫 研硏 妍姸 并並竝倂 内內 产產産 颜顏顔 彦彥 德徳悳 惠恵 净淨 冲沖 梁樑 栋棟 岳嶽 岩巖巗嵒 岛島嶋 凤鳳 龙龍竜 玺璽 琅瑯 琉瑠 瑰瓌 栖棲 楠枏柟 烟煙 焰燄 辉輝煇 珍珎 筱篠 绣繡綉 翱翺 耀燿 苏蘇甦 "
        + "蕊蕋蘂 雁鴈 韵韻 鹏鵬 麟麐 丽麗 娴嫻嫺 宝寶寳 实實 亘亙 俊儁 修脩 冰氷 叶葉 国國囯圀 坤堃 明朙 映暎 晋晉 晓曉 淳湻 渊淵渕 游遊 潜潛 澄澂 华華 张張 刘劉 陈陳 杨楊 赵趙 孙孫 马馬 郑鄭 罗羅 谢謝 韩韓 冯馮 邓鄧 "
        + "许許 萧蕭肖 阎閻闫 傅付 戴代 范範 邹鄒 陆陸 贾賈 魏巍 兰蘭 云雲 伟偉 军軍 红紅 兴興 庆慶 飞飛 东東 静靜 芳仿 志誌 义義 学學 剑劍 刚剛 钢鋼 锋鋒 铁鐵 银銀 连連 远遠 达達 进進 万萬 贵貴 卫衛 阳陽 荣榮 莲蓮 凯凱")
        .Split(' ').Select(line => line.EnumerateRunes().ToList()).SelectMany(runes => runes.Skip(1).Select(other => (Other: other, Usual: runes[0])))
        .ToFrozenDictionary(pair => pair.Other, pair => pair.Usual);

    /// <summary>The name without what is only spelling. Empty where it has no letter.</summary>
    public static string NameKey(string? name)
    {
        var words = Letters(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A passport has the family name first or last; of a Chinese name the order is the name.
        return words.All(word => word.All(char.IsAscii)) ? string.Join(' ', words.Order(StringComparer.Ordinal)) : string.Concat(words);
    }

    /// <summary>One number for the name's key and the birth date: the narrow column by which a thousand newcomers are compared with a million people in one question. Equal numbers are compared in full.</summary>
    public static long Of(string name, DateOnly birthDate) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(NameKey(name) + birthDate.ToString("|yyyyMMdd", CultureInfo.InvariantCulture))));

    /// <summary>
    /// Numbers of one kind that one slip makes of each other: a digit, two neighbours changed over, or the century that a number of 15
    /// digits does not say. The check character is left out, because whoever types a wrong digit of an old number has one computed for it.
    /// </summary>
    public static bool AreNear(string one, string other)
    {
        if (one == other || one.Length != other.Length) return false;
        if (one.Length != 18) return IsOneSlip(one, other);
        return IsOneSlip(one.AsSpan(0, 17), other.AsSpan(0, 17)) || (one[..6] == other[..6] && one[8..17] == other[8..17]);
    }

    private static bool IsOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        // Of two whole numbers only the check character may differ.
        if (one.SequenceEqual(other)) return false;
        var first = one.CommonPrefixLength(other);
        // What follows the first difference: the same, or the two characters the other way round and then the same.
        var mine = one[(first + 1)..];
        var yours = other[(first + 1)..];
        return mine.SequenceEqual(yours) || (mine is [var second, .. var rest] && yours is [var its, .. var remaining] && one[first] == its && other[first] == second && rest.SequenceEqual(remaining));
    }

    /// <summary>Upper case, without marks; words stay apart by one space.</summary>
    private static string Letters(string? name)
    {
        var letters = new StringBuilder();
        foreach (var rune in (name ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) letters.Append(Rune.ToUpperInvariant(Variants.GetValueOrDefault(rune, rune)));
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control)) letters.Append(' ');
        return letters.ToString();
    }
}
