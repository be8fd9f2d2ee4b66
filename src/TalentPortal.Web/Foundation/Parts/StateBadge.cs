using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>The badge of <c>&lt;state-badge&gt;</c>, written straight into the page; for the rows of long lists.</summary>
public sealed class StateBadge(string word, Tone tone) : IHtmlContent
{
    public static string ClassOf(Tone tone) => tone switch
    {
        Tone.Work => "st st-work",
        Tone.Wait => "st st-wait",
        Tone.Ok => "st st-ok",
        Tone.No => "st st-no",
        _ => "st",
    };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        writer.Write("<span class=\"");
        writer.Write(ClassOf(tone));
        writer.Write("\">");
        encoder.Encode(writer, word);
        writer.Write("</span>");
    }
}
