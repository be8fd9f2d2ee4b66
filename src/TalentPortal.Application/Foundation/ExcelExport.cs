namespace TalentPortal.Application.Foundation;

/// <summary>Writes a list as xlsx, row by row as the database gives them: one sheet with the list, one with the stamp. The cells are <see cref="SheetWriter"/>'s.</summary>
public sealed class ExcelExport(PortalTexts texts, PortalFormat format)
{
    public Task WriteAsync<TRow>(Stream target, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, ExportStamp stamp, CancellationToken ct) =>
        SheetWriter.SaveAsync(target, [Sheet(texts["export.list"], columns, rows), Sheet(texts["export.stamp"], StampColumns, Lines(stamp).ToAsyncEnumerable())], ct);

    private ExportColumn<(string Name, string Value)>[] StampColumns =>
        [new(texts["export.stamp.name"], line => line.Name), new(texts["export.stamp.value"], line => line.Value)];

    private IEnumerable<(string Name, string Value)> Lines(ExportStamp stamp) =>
    [
        .. stamp.Number is { } number ? [(texts["export.stamp.number"], number)] : Array.Empty<(string, string)>(),
        (texts["export.stamp.what"], stamp.What),
        (texts["export.stamp.who"], stamp.Who),
        (texts["export.stamp.when"], format.Moment(stamp.WhenUtc)),
        .. stamp.Filters.Count == 0 ? [(texts["export.stamp.filter"], texts["export.stamp.noFilter"])] : stamp.Filters,
    ];

    private static SheetToWrite Sheet<TRow>(string name, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows) =>
        new(name, [.. columns.Select(column => column.Heading)], rows.Select(IReadOnlyList<ExportCell> (row) => [.. columns.Select(column => column.Cell(row))]));
}
