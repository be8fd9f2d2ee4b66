using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>Inputs, lists and text boxes inside a <see cref="FieldTagHelper"/>: our class, and the links to hint and error that a screen reader follows.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class ControlTagHelper : TagHelper
{
    private static readonly string[] NotBoxes = ["hidden", "checkbox", "radio"];

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>After the framework's own helpers have written type, id and name.</summary>
    public override int Order => 10;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var type = output.Attributes["type"]?.Value?.ToString();
        if (!NotBoxes.Contains(type)) output.AddClass("inp", HtmlEncoder.Default);
        if (IsNotKept(For.Metadata)) output.Attributes.SetAttribute("data-unkept", "");
        if (type == "hidden" || !context.Items.TryGetValue(typeof(FieldParts), out var item) || item is not FieldParts parts) return;
        if (parts.DescribedBy is { } describedBy && !output.Attributes.ContainsName("aria-describedby")) output.Attributes.SetAttribute("aria-describedby", describedBy);
        if (parts.Error is null) return;
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.AddClass("bad-f", HtmlEncoder.Default);
    }

    private static bool IsNotKept(ModelMetadata field) =>
        field is DefaultModelMetadata { Attributes.PropertyAttributes: { } attributes } && attributes.Any(attribute => attribute is NotKeptByBrowserAttribute);
}
