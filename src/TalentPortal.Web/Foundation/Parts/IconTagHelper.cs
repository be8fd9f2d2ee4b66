using Microsoft.AspNetCore.Components;
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

    internal static TagBuilder Of(ViewContext view, string name, string size = "m")
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass(size == "m" ? "i" : $"i i-{size}");
        svg.Attributes["aria-hidden"] = "true";
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{Sprite(view.HttpContext)}#{name}";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }

    /// <summary>The sprite's fingerprinted address, which browsers keep for good.</summary>
    private static string Sprite(HttpContext context)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return context.Request.PathBase + "/" + (assets?["icons.svg"] ?? "icons.svg");
    }
}
