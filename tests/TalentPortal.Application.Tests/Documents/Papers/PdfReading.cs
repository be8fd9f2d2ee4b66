using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;

namespace TalentPortal.Application.Tests.Documents.Papers;

internal static class PdfReading
{
    public static byte[] Write(PaperDocument paper)
    {
        using var fonts = new PaperFonts(new PaperFontOptions());
        using var target = new MemoryStream();
        new PdfWriter(fonts).Write(new PaperSheet(paper, SomePapers.Issue, SomePapers.Words(paper.Language)), target);
        return target.ToArray();
    }

    public static List<string> Pages(byte[] pdf) => PdfPages.Of(pdf);

    public static string Plain(string text) => PdfPages.Plain(text);
}
