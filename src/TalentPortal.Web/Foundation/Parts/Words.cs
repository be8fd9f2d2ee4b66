using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>A sentence in the reader's language with words of the data in it.</summary>
public static partial class Words
{
    /// <summary>In an English sentence the Chinese words say that they are Chinese, so that they are read aloud as such.</summary>
    public static IHtmlContent Marked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var encoded = WebUtility.HtmlEncode(text);
        return new HtmlString(PortalLanguage.Current == PortalLanguage.English ? Chinese().Replace(encoded, "<span lang=\"zh-CN\">$0</span>") : encoded);
    }

    /// <summary>Ideographs and what stands between them.</summary>
    [GeneratedRegex(@"[\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+")]
    private static partial Regex Chinese();
}
