using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary><c>&lt;error-summary /&gt;</c>: first thing in main, takes the focus, says how many, and links each message to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(PortalTexts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var order = ViewContext.HttpContext.Features.Get<FieldOrder>();
        var errors = ViewContext.ModelState.SelectMany(entry => entry.Value?.Errors.Select(error => (entry.Key, error.ErrorMessage)) ?? []).Distinct()
            .OrderBy(error => order?.PlaceOf(error.Key)).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "err-box");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Heading(errors.Count, refused: errors.All(error => error.Key.Length == 0)));
        output.Content.AppendHtml(Lines(errors));
    }

    private TagBuilder Heading(int count, bool refused)
    {
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(refused ? texts["error.summary.refused"] : texts["error.summary", count]);
        return heading;
    }

    private static TagBuilder Lines(IEnumerable<(string Key, string Message)> errors)
    {
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
        {
            var line = new TagBuilder("li");
            line.InnerHtml.AppendHtml(key.Length == 0 ? Plain(message) : Link(key, message));
            list.InnerHtml.AppendHtml(line);
        }
        return list;
    }

    private static TagBuilder Plain(string message)
    {
        var text = new TagBuilder("span");
        text.InnerHtml.Append(message);
        return text;
    }

    private static TagBuilder Link(string key, string message)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append(message);
        return link;
    }
}
