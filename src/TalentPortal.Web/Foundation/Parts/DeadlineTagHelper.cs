using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// <c>&lt;deadline due="@row.Due" days-left="@row.DaysLeft" paused="@row.Paused" provisional="@row.Provisional" /&gt;</c>: shape, colour and
/// words; the full date is the title. Days are working days, 0 is today, negative is overdue. Without a due date nothing is shown.
/// </summary>
[HtmlTargetElement("deadline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DeadlineTagHelper(PortalTexts texts, PortalFormat format) : TagHelper
{
    public DateOnly? Due { get; set; }
    public int DaysLeft { get; set; }
    public bool Paused { get; set; }

    /// <summary>The date rests on a calendar that the State Council has not announced yet.</summary>
    public bool Provisional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(new DeadlineMark(texts, format, Due, DaysLeft, Paused, Provisional));
    }
}
