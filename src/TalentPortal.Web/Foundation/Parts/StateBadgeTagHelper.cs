using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary><c>&lt;state-badge of="@application.Status" tone="@application.Status.Tone()" /&gt;</c>: tint, dot and the official word.</summary>
[HtmlTargetElement("state-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateBadgeTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>The state; its word is the text of the enum member.</summary>
    public Enum? Of { get; set; }

    /// <summary>The word, where the state is no enum.</summary>
    public string? Text { get; set => field = Given.Text(value); }

    public Tone Tone { get; set; }
    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", StateBadge.ClassOf(Tone) + (Large ? " st-lg" : ""));
        output.Content.SetContent(Text ?? (Of is null ? "" : texts.Of(Of)));
    }
}
