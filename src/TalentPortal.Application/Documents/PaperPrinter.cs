using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents;

/// <summary>Turns an issued document back into paper, in its own language: as PDF, or as the parts a print page draws.</summary>
public sealed class PaperPrinter(PdfWriter pdf, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    /// <summary>The sheet around the content. <paramref name="printedBy"/> is left out where people print their own papers.</summary>
    public PaperSheet Sheet(IssuedDocument document, string verifyAddress, string? printedBy = null)
    {
        var paper = PaperDocument.FromJson(document.Content);
        var words = new PaperWords(texts, format, paper.Language);
        var printed = printedBy is null ? null : words["document.printed", printedBy, clock.UtcNow];
        // A print of what is not good any more must not be taken for a good one.
        var marking = document.Withdrawal is { } withdrawal ? words["document.withdrawn", CountyClock.DayOf(withdrawal.At), words.Of(withdrawal.Cause)] : null;
        return new PaperSheet(paper, new PaperIssue(document.Number, document.CheckCode, verifyAddress) { Printed = printed }, words) { Marking = marking };
    }

    /// <summary>A paper that is not issued yet: to read and print, without number and check code.</summary>
    public PaperSheet Draft(PaperDocument paper, string printedBy)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var words = new PaperWords(texts, format, paper.Language);
        return new PaperSheet(paper with { Footnote = words["document.draft.note"] }, null, words) { Printed = words["document.printed", printedBy, clock.UtcNow], Marking = words["document.draft"] };
    }

    /// <exception cref="RefusedException">No Chinese font is installed.</exception>
    public byte[] Pdf(PaperSheet sheet)
    {
        using var target = new MemoryStream();
        pdf.Write(sheet, target);
        return target.ToArray();
    }
}

/// <summary>A paper, its number once it is issued, and the words for the labels around it.</summary>
public sealed record PaperSheet(PaperDocument Paper, PaperIssue? Issue, PaperWords Words)
{
    /// <summary>At the foot: who printed it, and when.</summary>
    public string? Printed { get; init; } = Issue?.Printed;

    /// <summary>Said above the number, or where it would stand, on a paper that must not be taken for an issued one that is good.</summary>
    public string? Marking { get; init; }

    /// <summary>A face at the top right, where an issued paper has its code.</summary>
    public PaperPortrait? Portrait { get; init; }
}
