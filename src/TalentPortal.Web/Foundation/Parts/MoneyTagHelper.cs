using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary><c>&lt;money amount="@row.Amount" /&gt;</c> → ¥1,234.00; with <c>bare</c> 1,234.00, for a column whose head names the unit; null is a dash.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper(PortalFormat format) : TagHelper
{
    public Money? Amount { get; set; }
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        output.Content.SetContent(Amount is not { } amount ? "—" : Bare ? format.Figure(amount) : format.Amount(amount));
    }
}
