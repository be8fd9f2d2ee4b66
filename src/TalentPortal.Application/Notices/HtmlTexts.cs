using System.Net;
using System.Text.RegularExpressions;

namespace TalentPortal.Application.Notices;

/// <summary>
/// The texts of a page as it goes out: what is shown, and what only the source shows (attributes, comments, scripts). Tags inside a line
/// vanish, so that a number half in bold stays one; all other tags separate.
/// </summary>
internal static partial class HtmlTexts
{
    public static IEnumerable<LocatedText> Of(string html)
    {
        var shown = WebUtility.HtmlDecode(OtherTags().Replace(InlineTags().Replace(html, ""), "\n|\n"));
        return [.. Paragraphs(shown), .. Attributes().Matches(html).Select(match => new LocatedText(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))), .. Comments().Matches(html).Select(match => new LocatedText("<!--", match.Value))];
    }

    /// <summary>The place of a finding is the text around it, shortened; digits are left out of it.</summary>
    private static IEnumerable<LocatedText> Paragraphs(string shown) =>
        shown.Split('|').Select(text => new LocatedText(Place(text), text));

    private static string Place(string text)
    {
        var words = Digits().Replace(text.Trim(), "…");
        return words.Length > 20 ? words[..20] + "…" : words;
    }

    [GeneratedRegex(@"</?(?:b|i|em|strong|span|a|u|s|small|mark|sub|sup|code|abbr|bdi|bdo|font|wbr|time|data)(?:\s[^>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex InlineTags();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex OtherTags();

    [GeneratedRegex("""\s([\w:-]+)\s*=\s*["']([^"']*)["']""")]
    private static partial Regex Attributes();

    [GeneratedRegex("<!--[\\s\\S]*?-->")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
