using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>One icon of the sprite, written straight into the page. Lists use it itself; everywhere else there is <c>&lt;i-con&gt;</c>.</summary>
public sealed class Icon(string sprite, string name, string size) : IHtmlContent
{
    private const string Sprite = "icons.svg";

    public static Icon Of(HttpContext context, string name, string size = "m")
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(Asset.Of(context, Sprite), name, size);
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
}
