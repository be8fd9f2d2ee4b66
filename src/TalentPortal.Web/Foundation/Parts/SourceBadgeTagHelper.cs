using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary><c>&lt;source-badge from="学信网" fetched="@fact.FetchedAt" /&gt;</c>: who vouches for a fact. Without <c>from</c> it is the person's own word (dashed).</summary>
[HtmlTargetElement("source-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SourceBadgeTagHelper(PortalTexts texts) : TagHelper
{
    public string? From { get; set => field = Given.Text(value); }

    /// <summary>When it was fetched (UTC).</summary>
    public DateTime? Fetched { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", From is null ? "src src-self" : "src");
        if (Fetched is { } fetched) output.Attributes.SetAttribute("title", texts["source.fetched", fetched]);
        output.Content.SetContent(From ?? texts["source.self"]);
    }
}
