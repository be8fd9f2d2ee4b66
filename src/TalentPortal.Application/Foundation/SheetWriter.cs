using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// The one place that writes spreadsheets, row by row as they come. A text is written as a typed string, whatever it begins with, so
/// nothing becomes a formula and an 18-digit number keeps its digits; only what the program types as a figure or a day is one.
/// </summary>
public static class SheetWriter
{
    private static readonly OpenXmlConfiguration Layout = new() { EnableAutoWidth = false };

    public static Task SaveAsync(Stream target, IReadOnlyList<SheetToWrite> sheets, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var byName = sheets.ToDictionary(sheet => sheet.Name, sheet => (object)Keyed(sheet, ct));
        return MiniExcel.SaveAsAsync(target, byName, printHeader: sheets[0].Headings.Count > 0, configuration: Layout, cancellationToken: ct);
    }

    // The writer wants named columns; without headings the names are not printed.
    private static async IAsyncEnumerable<Dictionary<string, object?>> Keyed(SheetToWrite sheet, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var names = new List<string>(sheet.Headings);
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            var cells = new Dictionary<string, object?>(row.Count);
            for (var i = 0; i < row.Count; i++)
            {
                if (names.Count == i) names.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{i}"));
                cells.Add(names[i], row[i].Value is string text ? XmlText.Clean(text) : row[i].Value);
            }

            yield return cells;
        }
    }
}

/// <summary>A sheet before it is written. Without headings the first row is a row like any other and says how wide the sheet is; either all sheets of a file have headings or none.</summary>
public sealed record SheetToWrite(string Name, IReadOnlyList<string> Headings, IAsyncEnumerable<IReadOnlyList<ExportCell>> Rows)
{
    public static SheetToWrite OfTexts(string name, IEnumerable<IReadOnlyList<string>> rows) =>
        new(name, [], rows.Select(IReadOnlyList<ExportCell> (row) => [.. row.Select(ExportCell.Text)]).ToAsyncEnumerable());
}
