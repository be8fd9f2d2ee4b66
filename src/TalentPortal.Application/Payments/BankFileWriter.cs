using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>
/// Writes the bank's file, as CSV or xlsx, every cell a text, so that account numbers stay whole. Both end with the control figures
/// and the digest.
/// </summary>
internal static class BankFileWriter
{
    public const string Footer = "#合计";

    public static async Task<BankFile> WriteAsync(BankFileContent content, BankFileFormat wanted, CancellationToken ct) => wanted is BankFileFormat.Csv
        ? new BankFile(Csv(content), $"{content.BatchNumber}.csv", "text/csv")
        : new BankFile(await XlsxAsync(content, ct), $"{content.BatchNumber}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static byte[] Csv(BankFileContent content)
    {
        var text = string.Concat(Rows(content).Select(row => CsvText.Line(row.Select(ExportCell.Text))));
        return [.. CsvText.Encoding.GetPreamble(), .. CsvText.Encoding.GetBytes(text)];
    }

    public static async Task<byte[]> XlsxAsync(BankFileContent content, CancellationToken ct)
    {
        using var stream = new MemoryStream();
        await SheetWriter.SaveAsync(stream, [SheetToWrite.OfTexts(content.BatchNumber, Rows(content))], ct);
        return stream.ToArray();
    }

    private static IEnumerable<string[]> Rows(BankFileContent content) =>
        content.Lines.Select(Row).Prepend(BankFileContent.Headings)
            .Append([Footer, Text(content.Lines.Count), ChineseAmount.Of(content.Total), "", Yuan(content.Total), content.BatchNumber])
            .Append(["#SHA-256", content.Digest(), "", "", "", ""]);

    private static string[] Row(BankFileLine line) => [Text(line.Number), line.Holder, line.Account, line.Bank, Yuan(line.Amount), line.Purpose];

    private static string Yuan(Money amount) => amount.Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
