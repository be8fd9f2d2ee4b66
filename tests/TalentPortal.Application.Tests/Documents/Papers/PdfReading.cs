using System.Text;
using TalentPortal.Application.Documents.Papers;
using UglyToad.PdfPig;

namespace TalentPortal.Application.Tests.Documents.Papers;

/// <summary>Reads a PDF back with a library that had no part in writing it.</summary>
internal static class PdfReading
{
    public static byte[] Write(PaperDocument paper)
    {
        using var fonts = new PaperFonts(new PaperFontOptions());
        using var target = new MemoryStream();
        new PdfWriter(fonts).Write(paper, SomePapers.Issue, SomePapers.Words(paper.Language), target);
        return target.ToArray();
    }

    /// <summary>Text page by page, without spaces, as a reader copies it: where a glyph carries its text (ActualText), that counts.</summary>
    public static List<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page =>
        {
            var carried = page.GetMarkedContents().Where(content => content.ActualText is not null)
                .SelectMany(content => content.Letters.Select((letter, i) => (letter.StartBaseLine, Text: i == 0 ? content.ActualText! : "")))
                .DistinctBy(letter => letter.StartBaseLine).ToDictionary(letter => letter.StartBaseLine, letter => letter.Text);
            return Plain(string.Concat(page.Letters.Select(letter => carried.GetValueOrDefault(letter.StartBaseLine, letter.Value))));
        })];
    }

    public static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
}
