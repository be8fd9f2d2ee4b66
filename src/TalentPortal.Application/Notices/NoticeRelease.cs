using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>The last door before the public: writes the page as it goes out and lets the gate read it, page and PDF.</summary>
public sealed class NoticeRelease(INoticePrinter printer, PaperPrinter papers, PaperFonts fonts)
{
    /// <summary>The page, and everything on it that must not go out.</summary>
    public async Task<(string Page, IReadOnlyList<GateFinding> Findings)> ReadAsync(PublicNotice sheet, CancellationToken ct)
    {
        var page = await printer.PrintAsync(sheet, ct);
        return (page, NoticeGate.Scan(page, []));
    }

    /// <param name="sheet">The list.</param>
    /// <param name="paper">The issued paper, whose PDF goes out with the page; null before publication.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The page, to be kept.</returns>
    /// <exception cref="RefusedException">The gate found something; the refusal says how much and where the first stands.</exception>
    public async Task<string> PassOrRefuseAsync(PublicNotice sheet, IssuedDocument? paper, CancellationToken ct)
    {
        var page = await printer.PrintAsync(sheet, ct);
        var found = NoticeGate.Scan(page, paper is null ? [] : Attachments(paper));
        RefusedException.ThrowIf(found.Count > 0 ? NoticeRefusals.GateFound.With(found.Count, found[0].Location) : null);
        return page;
    }

    /// <summary>The PDF the public downloads. Without a Chinese font on the server there is none to download either.</summary>
    private IEnumerable<NoticeAttachment> Attachments(IssuedDocument paper)
    {
        // The address is drawn as a QR code and not written, so the gate has nothing to read there.
        if (fonts.AreInstalled) yield return new NoticeAttachment($"{paper.Number}.pdf", FileKind.Pdf, papers.Pdf(papers.Sheet(paper, paper.Number)));
    }
}
