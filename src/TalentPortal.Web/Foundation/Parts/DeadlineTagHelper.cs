using Microsoft.AspNetCore.Mvc.Rendering;
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
    /// <summary>From this many working days down, the light is amber.</summary>
    private const int Soon = 2;

    public DateOnly? Due { get; set; }
    public int DaysLeft { get; set; }
    public bool Paused { get; set; }

    /// <summary>The date rests on a calendar that the State Council has not announced yet.</summary>
    public bool Provisional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Due is null && !Paused)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "due " + Light);
        if (Due is { } due) output.Attributes.SetAttribute("title", texts["deadline.until", format.Date(due)]);
        output.Content.AppendHtml(new TagBuilder("i")).Append(Words);
        if (Provisional) output.Content.AppendHtml(ProvisionalMark());
    }

    private string Light => Paused ? "due-p" : DaysLeft < 0 ? "due-r" : DaysLeft <= Soon ? "due-y" : "due-g";

    private string Words =>
        Paused ? texts["deadline.paused"]
        : DaysLeft < 0 ? texts["deadline.late", -DaysLeft]
        : DaysLeft == 0 ? texts["deadline.today"]
        : texts["deadline.left", DaysLeft];

    private TagBuilder ProvisionalMark()
    {
        var mark = new TagBuilder("abbr");
        mark.AddCssClass("prov");
        mark.Attributes["title"] = texts["deadline.provisional.why"];
        mark.InnerHtml.Append(texts["deadline.provisional"]);
        return mark;
    }
}
