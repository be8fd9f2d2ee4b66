using System.Globalization;
using System.Text;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>Words in the cells of a list: names without the spaces that fill a column, and the few words a status may be.</summary>
internal static class CellText
{
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
            if (char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control)) plain.Append(WrittenNumber.HalfWidth(character));
        return plain.ToString().Trim();
    }

    /// <summary>张　明 is 张明; the dot in 买买提·艾力 has many code points and one meaning.</summary>
    public static string PersonName(string text)
    {
        var name = Plain(text).Replace('•', '·').Replace('・', '·').Replace('．', '·').Replace('‧', '·');
        return name.Any(char.IsAsciiLetter) ? name : name.Replace(" ", "", StringComparison.Ordinal);
    }

    public static bool IsName(string name) =>
        name.Length is >= 2 and <= 60 && name.All(character => char.IsLetter(character) || char.IsSurrogate(character) || character is '·' or ' ' or '-' or '.' or '\'');

    public static bool? IsPaid(string text) => Plain(text).ToUpperInvariant() switch
    {
        "已缴" or "已缴费" or "正常缴费" or "实缴" or "足额缴费" or "已到账" or "PAID" => true,
        "未缴" or "未缴费" or "欠缴" or "欠费" or "未到账" or "UNPAID" => false,
        _ => null,
    };

    /// <summary>An empty cell is a no: most rosters mark only the back payments.</summary>
    public static bool? IsYes(string text) => Plain(text).ToUpperInvariant() switch
    {
        "是" or "Y" or "YES" or "1" or "补缴" => true,
        "" or "否" or "N" or "NO" or "0" => false,
        _ => null,
    };
}
