using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// <c>&lt;masked label="@texts[…]" value="@person.MaskedPhone" reveal="@address" /&gt;</c>: an already masked number; the mask is made by
/// the application, never here. With <c>reveal</c> a link to the page that asks for the reason and shows it once.
/// </summary>
[HtmlTargetElement("masked", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MaskedTagHelper(PortalTexts texts) : TagHelper
{
    public string Label { get; set; } = "";
    public string? Value { get; set => field = Given.Text(value); }
    public string? Reveal { get; set => field = Given.Text(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        output.Attributes.SetAttribute("title", texts["masked.label", Label]);
        output.Content.SetContent(Value ?? "—");
        if (Reveal is null) return;
        var link = new TagBuilder("a");
        link.AddCssClass("small");
        link.Attributes["href"] = Reveal;
        link.InnerHtml.Append(texts["reveal"]);
        output.PostElement.Append(" ").AppendHtml(link);
    }
}
