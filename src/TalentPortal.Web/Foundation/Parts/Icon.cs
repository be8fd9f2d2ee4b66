using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>One icon of the sprite, written straight into the page. Lists use it itself; everywhere else there is <c>&lt;i-con&gt;</c>.</summary>
public sealed class Icon(string sprite, string name, string size) : IHtmlContent
{
    public static Icon Of(HttpContext context, string name, string size = "m")
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(SpriteOf(context), name, size);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        writer.Write(size == "m" ? "<svg aria-hidden=\"true\" class=\"i" : "<svg aria-hidden=\"true\" class=\"i i-");
        if (size != "m") encoder.Encode(writer, size);
        writer.Write("\"><use href=\"");
        encoder.Encode(writer, sprite);
        writer.Write('#');
        encoder.Encode(writer, name);
        writer.Write("\"></use></svg>");
    }

    /// <summary>The sprite's fingerprinted address, which browsers keep for good.</summary>
    private static string SpriteOf(HttpContext context)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return context.Request.PathBase + "/" + (assets?["icons.svg"] ?? "icons.svg");
    }
}
