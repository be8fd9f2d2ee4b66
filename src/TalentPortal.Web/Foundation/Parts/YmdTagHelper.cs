using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// <c>&lt;ymd for="Form.Start" /&gt;</c> inside a field with <c>group</c>: a date as three numbers, because people know a date and a
/// phone's calendar is forty taps away from 1998. <see cref="YmdBinder"/> reads it back.
/// </summary>
[HtmlTargetElement("ymd", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YmdTagHelper(PortalTexts texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var parts = context.Items.TryGetValue(typeof(FieldParts), out var item) ? item as FieldParts : null;
        var date = For.Model as DateOnly?;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ymd");
        Add(output, parts, "Year", "field.year", date?.Year, 4);
        Add(output, parts, "Month", "field.month", date?.Month, 2);
        Add(output, parts, "Day", "field.day", date?.Day, 2);
    }

    private void Add(TagHelperOutput output, FieldParts? field, string part, string key, int? value, int length)
    {
        var name = $"{For.Name}.{part}";
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass(field?.Error is null ? "inp" : "inp bad-f");
        input.Attributes["id"] = TagBuilder.CreateSanitizedId(name, "_");
        input.Attributes["name"] = name;
        input.Attributes["value"] = Typed(name) ?? value?.ToString(CultureInfo.InvariantCulture) ?? "";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["maxlength"] = length.ToString(CultureInfo.InvariantCulture);
        if (field?.Error is not null) input.Attributes["aria-invalid"] = "true";
        if (field?.DescribedBy is { } describedBy) input.Attributes["aria-describedby"] = describedBy;
        var label = new TagBuilder("label");
        label.Attributes["for"] = input.Attributes["id"];
        label.InnerHtml.Append(texts[key]);
        output.Content.AppendHtml(input).AppendHtml(label);
    }

    private string? Typed(string name) => ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
}
