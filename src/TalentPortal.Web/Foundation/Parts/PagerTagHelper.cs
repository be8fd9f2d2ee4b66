using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// <c>&lt;pager shown="@rows.Count" total="@total" more-than-total="@capped" previous="@previousUrl" next="@nextUrl" /&gt;</c>: keyset pages,
/// no numbers. The total comes from a counter or a capped count, or is left out.
/// </summary>
public sealed class PagerTagHelper(PortalTexts texts) : TagHelper
{
    public int Shown { get; set; }
    public int? Total { get; set; }

    /// <summary>The count stopped at its cap.</summary>
    public bool MoreThanTotal { get; set; }
    public string? Previous { get; set => field = Given.Text(value); }
    public string? Next { get; set => field = Given.Text(value); }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var keys = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["pager.label"]);
        output.Content.AppendHtml(Count()).AppendHtml(keys);
        output.Content.AppendHtml(Step(Previous, "pager.previous", "chevron-left", iconFirst: true));
        output.Content.AppendHtml(Step(Next, "pager.next", "chevron-right", iconFirst: false));
    }

    private TagBuilder Count()
    {
        var count = new TagBuilder("span");
        count.AddCssClass("grow");
        count.InnerHtml.Append(Total is not { } total ? texts["pager.shown", Shown] : texts[MoreThanTotal ? "pager.of_more" : "pager.of", Shown, total]);
        return count;
    }

    private TagBuilder Step(string? address, string key, string icon, bool iconFirst)
    {
        var step = new TagBuilder("a");
        step.AddCssClass("btn btn-sm");
        if (address is null) step.Attributes["aria-disabled"] = "true";
        else step.Attributes["href"] = address;
        if (iconFirst) step.InnerHtml.AppendHtml(IconTagHelper.Of(ViewContext, icon, "s"));
        step.InnerHtml.Append(texts[key]);
        if (!iconFirst) step.InnerHtml.AppendHtml(IconTagHelper.Of(ViewContext, icon, "s"));
        return step;
    }
}
