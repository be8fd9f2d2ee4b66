using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary><c>&lt;i-con name="search" /&gt;</c>: one icon of the sprite. Icons are decoration; the words beside them carry the meaning.</summary>
[HtmlTargetElement("i-con", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>s (15 px), m (18 px) or l (24 px).</summary>
    public string Size { get; set; } = "m";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Of(ViewContext, Name, Size));
    }

    internal static IHtmlContent Of(ViewContext view, string name, string size = "m") => Icon.Of(view.HttpContext, name, size);
}
