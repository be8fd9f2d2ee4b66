using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Documents.Receipts;

/// <summary>One receipt as a sheet to read and print, as PDF and as JSON; sheet and PDF in the reader's language.</summary>
public sealed class ReceiptPrinter(PaperPrinter printer, PortalTexts texts, PortalFormat format)
{
    public PaperSheet Sheet(ReceiptDocument receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var words = new PaperWords(texts, format, PortalLanguage.Current);
        return new PaperSheet(ReceiptPaper.Compose(receipt, words), null, words);
    }

    /// <exception cref="Domain.Foundation.RefusedException">No Chinese font is installed.</exception>
    public ReceiptFile Pdf(ReceiptDocument receipt) => new(printer.Pdf(Sheet(receipt)), "application/pdf", NameOf(receipt) + ".pdf");

    public static ReceiptFile Json(ReceiptDocument receipt) => new(ReceiptJson.Write(receipt), "application/json", NameOf(receipt) + ".json");

    /// <summary>receipt-HS26-00217-1, receipt-BT26-00217, or receipt with the kind where there is no number.</summary>
    private static string NameOf(ReceiptDocument receipt) =>
        string.Join('-', new[] { "receipt", receipt.Number ?? receipt.Case?.Number ?? receipt.Kind.ToString().ToLowerInvariant(), receipt.FileLabel }.OfType<string>());
}

public sealed record ReceiptFile(byte[] Content, string Type, string Name);
