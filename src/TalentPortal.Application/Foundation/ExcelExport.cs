using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Writes a list as xlsx, row by row as the database gives them: one sheet with the list, one with the stamp. Texts are written as
/// typed strings, so nothing becomes a formula and an 18-digit number keeps its digits; amounts and counts are numbers.
/// </summary>
public sealed class ExcelExport(PortalTexts texts, PortalFormat format)
{
    private static readonly OpenXmlConfiguration Layout = new() { EnableAutoWidth = false };

    public async Task WriteAsync<TRow>(Stream target, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, ExportStamp stamp, CancellationToken ct)
    {
        var sheets = new Dictionary<string, object>
        {
            [texts["export.list"]] = Cells(columns, rows, ct),
            [texts["export.stamp"]] = Cells(StampColumns, Lines(stamp).ToAsyncEnumerable(), ct),
        };
        await MiniExcel.SaveAsAsync(target, sheets, configuration: Layout, cancellationToken: ct);
    }

    private ExportColumn<(string Name, string Value)>[] StampColumns =>
        [new(texts["export.stamp.name"], line => line.Name), new(texts["export.stamp.value"], line => line.Value)];

    private IEnumerable<(string Name, string Value)> Lines(ExportStamp stamp) =>
    [
        (texts["export.stamp.what"], stamp.What),
        (texts["export.stamp.who"], stamp.Who),
        (texts["export.stamp.when"], format.Moment(stamp.WhenUtc)),
        .. stamp.Filters.Count == 0 ? [(texts["export.stamp.filter"], texts["export.stamp.noFilter"])] : stamp.Filters,
    ];

    private static async IAsyncEnumerable<Dictionary<string, object?>> Cells<TRow>(
        IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.WithCancellation(ct))
        {
            var cells = new Dictionary<string, object?>(columns.Count);
            foreach (var column in columns) cells.Add(column.Heading, column.Cell(row).Value switch
            {
                string text => XmlText.Clean(text),
                var other => other,
            });
            yield return cells;
        }
    }
}
