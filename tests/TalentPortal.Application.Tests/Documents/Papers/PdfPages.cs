using System.Text;
using UglyToad.PdfPig;

namespace TalentPortal.Application.Tests.Documents.Papers;

/// <summary>What stands in a PDF, read with a library that had no part in writing it.</summary>
internal static class PdfPages
{
    /// <summary>Text page by page, without spaces, as a reader copies it: where a glyph carries its text (ActualText), that counts.</summary>
    public static List<string> Of(byte[] pdf)
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
