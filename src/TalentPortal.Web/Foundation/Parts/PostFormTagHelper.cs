using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries a key made when it was rendered (same key, same outcome) and no browser-side
/// validation bubbles; the framework adds the antiforgery token, except to forms with a written-out action, which get it here.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    public const string KeyField = "__key";

    /// <summary>Search, switches and sign-out stand on every page; nothing is written in them that could be lost.</summary>
    private const string Shell = "/Pages/Shared/";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var key = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        key.Attributes["type"] = "hidden";
        key.Attributes["name"] = KeyField;
        key.Attributes["value"] = Guid.CreateVersion7().ToString("N");
        output.PostContent.AppendHtml(key);
        output.Attributes.SetAttribute("novalidate", null);
        if (!ViewContext.ExecutingFilePath!.StartsWith(Shell, StringComparison.Ordinal)) TypedText.HasForm(ViewContext.HttpContext);
        if (context.AllAttributes.ContainsName("action") && generator.GenerateAntiforgery(ViewContext) is { } token) output.PostContent.AppendHtml(token);
    }
}
