using System.Text;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Notices;

/// <summary>
/// The gate before publication: reads the page and every attachment through, hidden parts included, and reports each number of a
/// person. Any finding blocks. What cannot be read (a picture, an encrypted or scanned PDF, an embedded object) is a finding too:
/// the gate clears only what it has read.
/// </summary>
public static class NoticeGate
{
    public static IReadOnlyList<GateFinding> Scan(PaperDocument page, IEnumerable<NoticeAttachment> attachments) =>
        [.. Scan(PaperTexts.Of(page)), .. attachments.SelectMany(attachment => Scan(TextsOf(attachment)))];

    /// <summary>The same for a page as HTML, exactly as it goes out.</summary>
    public static IReadOnlyList<GateFinding> Scan(string html, IEnumerable<NoticeAttachment> attachments) =>
        [.. Scan(HtmlTexts.Of(html)), .. attachments.SelectMany(attachment => Scan(TextsOf(attachment)))];

    private static IEnumerable<GateFinding> Scan(IEnumerable<LocatedText> texts) =>
        texts.SelectMany(located => located.Text is null
            ? [new GateFinding(located.Location, PersonalNumberKind.Unreadable, "")]
            : PersonalNumbers.In(located.Text).Select(number => new GateFinding(located.Location, number.Kind, number.Masked)));

    private static IEnumerable<LocatedText> TextsOf(NoticeAttachment attachment) => (attachment.Kind switch
    {
        FileKind.Xlsx => SpreadsheetTexts.Of(attachment.Content),
        FileKind.Pdf => PdfTexts.Of(attachment.Content),
        FileKind.Csv => Lines(attachment.Content),
        _ => [new LocatedText("", null)],
    }).Append(new LocatedText("", attachment.Name)).Select(located => located with { Location = $"{attachment.Name} {located.Location}".TrimEnd() });

    private static IEnumerable<LocatedText> Lines(byte[] content) =>
        Encoding.UTF8.GetString(content).Split('\n').Select((line, i) => new LocatedText($"{i + 1}", line.Replace(',', '\n')));
}

/// <summary>A piece of text and where it stands; null means that there is something which cannot be read.</summary>
internal sealed record LocatedText(string Location, string? Text);
