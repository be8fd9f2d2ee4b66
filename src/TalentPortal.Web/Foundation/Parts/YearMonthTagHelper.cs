using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary><c>&lt;year-month for="Form.Birth" /&gt;</c> inside a field with <c>group</c>: a month as two numbers; <see cref="YearMonthBinder"/> reads it back.</summary>
[HtmlTargetElement("year-month", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearMonthTagHelper(PortalTexts texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var parts = context.Items.TryGetValue(typeof(FieldParts), out var item) ? item as FieldParts : null;
        var month = For.Model as YearMonth?;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ymd ym");
        Add(output, parts, "Year", "field.year", month?.Year, 4);
        Add(output, parts, "Month", "field.month", month?.Month, 2);
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
