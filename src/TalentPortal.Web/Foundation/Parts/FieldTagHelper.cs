using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// <c>&lt;field for="Form.Opinion" label="@texts[…]" hint="@texts[…]"&gt;&lt;textarea asp-for="Form.Opinion"&gt;&lt;/textarea&gt;&lt;/field&gt;</c>:
/// label above, hint, what is wrong, control. With <c>group</c> it is a fieldset for several controls.
/// </summary>
public sealed class FieldTagHelper(PortalTexts texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Hint { get; set => field = Given.Text(value); }
    public bool Optional { get; set; }
    public bool Group { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private FieldParts parts = null!;

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        parts = FieldParts.Of(ViewContext, ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), Hint is not null);
        context.Items[typeof(FieldParts)] = parts;
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var control = await output.GetChildContentAsync();
        output.TagName = Group ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", parts.Error is null ? "field" : "field has-err");
        if (Group) output.Attributes.SetAttribute("id", parts.Id);
        if (Group && parts.DescribedBy is { } describedBy) output.Attributes.SetAttribute("aria-describedby", describedBy);
        output.Content.AppendHtml(Caption());
        if (Hint is not null) output.Content.AppendHtml(Line("q-hint", parts.HintId, Hint));
        if (parts.Error is not null) output.Content.AppendHtml(ErrorLine(parts.Error));
        output.Content.AppendHtml(control);
    }

    private TagBuilder Caption()
    {
        var caption = new TagBuilder(Group ? "legend" : "label");
        caption.AddCssClass("q-label");
        if (!Group) caption.Attributes["for"] = parts.Id;
        caption.InnerHtml.Append(Optional ? Label + texts["field.optional"] : Label);
        return caption;
    }

    private static TagBuilder Line(string cssClass, string id, string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(cssClass);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }

    private TagBuilder ErrorLine(string message)
    {
        var line = Line("err-t", parts.ErrorId, " " + message);
        var text = new TagBuilder("p");
        text.MergeAttributes(line.Attributes);
        text.InnerHtml.AppendHtml(IconTagHelper.Of(ViewContext, "alert-circle")).AppendHtml(line.InnerHtml);
        return text;
    }
}
