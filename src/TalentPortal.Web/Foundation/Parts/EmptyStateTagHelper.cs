using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary><c>&lt;empty-state text="@texts[…]" next="@texts[…]"&gt;one button&lt;/empty-state&gt;</c>: what is the case, what to do next. No picture.</summary>
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Text { get; set; } = "";
    public string? Next { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var buttons = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(Line("strong", Text));
        if (Next is not null) output.Content.AppendHtml(Line("muted", Next));
        output.Content.AppendHtml(buttons);
    }

    private static TagBuilder Line(string cssClass, string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(cssClass);
        line.InnerHtml.Append(text);
        return line;
    }
}
