using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>The mark of <c>&lt;deadline&gt;</c>, written straight into the page; the rows of long lists use it itself.</summary>
public sealed class DeadlineMark(PortalTexts texts, PortalFormat format, DateOnly? due, int daysLeft, bool paused, bool provisional) : IHtmlContent
{
    /// <summary>From this many working days down, the light is amber.</summary>
    private const int Soon = 2;

    public bool IsEmpty => due is null && !paused;

    private string Light => paused ? "due-p" : daysLeft < 0 ? "due-r" : daysLeft <= Soon ? "due-y" : "due-g";

    private string Words =>
        paused ? texts["deadline.paused"]
        : daysLeft < 0 ? texts["deadline.late", -daysLeft]
        : daysLeft == 0 ? texts["deadline.today"]
        : texts["deadline.left", daysLeft];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        if (IsEmpty) return;
        writer.Write("<span class=\"due ");
        writer.Write(Light);
        writer.Write('"');
        if (due is { } date) Title(writer, encoder, texts["deadline.until", format.Date(date)]);
        writer.Write("><i></i>");
        encoder.Encode(writer, Words);
        if (provisional)
        {
            writer.Write("<abbr class=\"prov\"");
            Title(writer, encoder, texts["deadline.provisional.why"]);
            writer.Write('>');
            encoder.Encode(writer, texts["deadline.provisional"]);
            writer.Write("</abbr>");
        }

        writer.Write("</span>");
    }

    private static void Title(TextWriter writer, HtmlEncoder encoder, string words)
    {
        writer.Write(" title=\"");
        encoder.Encode(writer, words);
        writer.Write('"');
    }
}
