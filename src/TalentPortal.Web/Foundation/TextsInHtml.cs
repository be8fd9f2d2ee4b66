using System.Net;
using Microsoft.AspNetCore.Html;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

internal static class TextsInHtml
{
    /// <summary>A text whose own markup counts (it is ours) and whose values are encoded (they are not).</summary>
    public static IHtmlContent Html(this PortalTexts texts, string key, params object?[] values) =>
        new HtmlString(texts[key, [.. values.Select(value => value is string text ? WebUtility.HtmlEncode(text) : value)]]);
}
