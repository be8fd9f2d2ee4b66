using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// One action of an action bar: <c>&lt;act href="@Url.Page(…)" why-not="@case.WhyNot(…)" primary key="p"&gt;words&lt;/act&gt;</c>, or a submit
/// button when there is no href. An impossible action keeps its place, greyed, with a lock and its reason beside it.
/// </summary>
public sealed class ActTagHelper(PortalTexts texts) : TagHelper
{
    public string? Href { get; set => field = Given.Text(value); }

    /// <summary>Why it is impossible now; null when it is possible.</summary>
    public Refusal? WhyNot { get; set; }
    public bool Primary { get; set; }

    /// <summary>A refusal or a stop: red words, no fill.</summary>
    public bool Danger { get; set; }

    /// <summary>The single key that triggers it, printed on the button.</summary>
    public string? Key { get; set => field = Given.Text(value); }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "btn" + (Primary && WhyNot is null ? " btn-primary" : "") + (Danger ? " btn-danger-quiet" : "") + (context.AllAttributes.TryGetAttribute("class", out var own) ? " " + own.Value : ""));
        if (WhyNot is null) Enable(output);
        else Explain(output, WhyNot, "why-" + context.UniqueId);
        output.Content.AppendHtml(words);
        if (Key is not null) output.Content.AppendHtml(KeyCap(Key));
    }

    private void Enable(TagHelperOutput output)
    {
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        if (Key is not null) output.Attributes.SetAttribute("data-key", Key);
    }

    private void Explain(TagHelperOutput output, Refusal whyNot, string id)
    {
        output.Attributes.SetAttribute("aria-disabled", "true");
        output.Attributes.SetAttribute("aria-describedby", id);
        if (Href is null) output.Attributes.SetAttribute("type", "button");
        else output.Attributes.SetAttribute("role", "link");
        output.Content.AppendHtml(IconTagHelper.Of(ViewContext, "lock", "s"));
        var reason = new TagBuilder("span");
        reason.AddCssClass("why-not");
        reason.Attributes["id"] = id;
        reason.InnerHtml.Append(texts.Refusal(whyNot));
        output.PostElement.AppendHtml(reason);
    }

    private static TagBuilder KeyCap(string key)
    {
        var cap = new TagBuilder("kbd");
        cap.InnerHtml.Append(key.ToUpperInvariant());
        return cap;
    }
}
