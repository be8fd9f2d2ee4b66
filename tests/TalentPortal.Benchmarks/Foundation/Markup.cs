using System.Text.RegularExpressions;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>Compares and takes apart the markup of the two pages.</summary>
internal static partial class Markup
{
    /// <summary>The page without what is new in each response (tokens, keys, nonces), without white space between elements.</summary>
    public static string Settled(string page) => Between().Replace(New().Replace(page, "$1*\""), "><").Trim();

    /// <summary>What stands before the first row and after the last.</summary>
    public static (string Before, string After) Frame(string page)
    {
        var (first, last) = (page.IndexOf("<tbody>", StringComparison.Ordinal) + "<tbody>".Length, page.IndexOf("</tbody>", StringComparison.Ordinal));
        return (page[..first], page[last..]);
    }

    public static string Sprite(string page) => SpriteAddress().Match(page).Groups[1].Value;

    /// <summary>Address and cursor of the page behind this one.</summary>
    public static (string Address, string Day, string Number) Next(string page)
    {
        var match = NextLink().Match(page);
        return (match.Value, $"{match.Groups[1].Value[..4]}-{match.Groups[1].Value[4..6]}-{match.Groups[1].Value[6..]}", match.Groups[2].Value);
    }

    [GeneratedRegex("(name=\"__(?:RequestVerificationToken|key)\"[^>]*? value=\"|nonce=\")[^\"]*\"")]
    private static partial Regex New();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Between();

    [GeneratedRegex("<use href=\"([^\"#]*)#")]
    private static partial Regex SpriteAddress();

    [GeneratedRegex(@"/work/subsidies\?After=(\d{8})~(BT\d\d-\d+)")]
    private static partial Regex NextLink();
}
