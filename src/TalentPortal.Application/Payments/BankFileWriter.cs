using System.Globalization;
using System.Text;
using MiniExcelLibs;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>
/// Writes the bank's file. CSV is UTF-8 with a byte order mark, so that Excel reads the names; xlsx has every cell as text, so that
/// account numbers stay whole and nothing becomes a formula. Both end with the control figures and the digest.
/// </summary>
internal static class BankFileWriter
{
    public const string Footer = "#合计";

    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    public static byte[] Csv(BankFileContent content)
    {
        var text = new StringBuilder();
        foreach (var row in Rows(content)) text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static byte[] Xlsx(BankFileContent content)
    {
        using var stream = new MemoryStream();
        MiniExcel.SaveAs(stream, Rows(content).Select(Keyed), printHeader: false, sheetName: content.BatchNumber);
        return stream.ToArray();
    }

    private static IEnumerable<string[]> Rows(BankFileContent content) =>
        content.Lines.Select(Row).Prepend(BankFileContent.Headings)
            .Append([Footer, Text(content.Lines.Count), ChineseAmount.Of(content.Total), "", Yuan(content.Total), content.BatchNumber])
            .Append(["#SHA-256", content.Digest(), "", "", "", ""]);

    private static string[] Row(BankFileLine line) => [Text(line.Number), line.Holder, line.Account, line.Bank, Yuan(line.Amount), line.Purpose];

    private static string Yuan(Money amount) => amount.Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A text that a spreadsheet would run as a formula is led by an apostrophe; plain negative numbers are none.
    private static string Field(string text)
    {
        var inert = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return inert.AsSpan().ContainsAny(",\"\r\n") ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : inert;
    }

    private static Dictionary<string, object> Keyed(string[] cells)
    {
        var keyed = new Dictionary<string, object>(cells.Length);
        for (var i = 0; i < cells.Length; i++) keyed.Add(string.Create(CultureInfo.InvariantCulture, $"c{i}"), cells[i]);
        return keyed;
    }
}
