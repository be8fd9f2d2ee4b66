namespace TalentPortal.Application.Foundation;

/// <summary>Writes a list as xlsx, row by row as the database gives them: one sheet with the list, one with the stamp. The cells are <see cref="SheetWriter"/>'s.</summary>
public sealed class ExcelExport(PortalTexts texts, PortalFormat format)
{
    public Task WriteAsync<TRow>(Stream target, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, ExportStamp stamp, CancellationToken ct) =>
        SaveAsync(target, columns, rows.Select(IReadOnlyList<ExportCell> (row) => CellsOf(columns, row)), stamp, ct);

    /// <summary>The same for a long list that comes in blocks: the next block is read and put into cells on another thread while the last one is written.</summary>
    public Task WriteAsync<TRow>(Stream target, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<IReadOnlyList<TRow>> blocks, ExportStamp stamp, CancellationToken ct) =>
        SaveAsync(target, columns, blocks.Select(block => block.Select(row => CellsOf(columns, row)).ToArray()).Ahead(ct).SelectMany(IEnumerable<IReadOnlyList<ExportCell>> (block) => block), stamp, ct);

    private Task SaveAsync<TRow>(Stream target, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<IReadOnlyList<ExportCell>> rows, ExportStamp stamp, CancellationToken ct) => SheetWriter.SaveAsync(
        target,
        [
            new SheetToWrite(texts["export.list"], Headings(columns), rows),
            new SheetToWrite(texts["export.stamp"], Headings(StampColumns), Lines(stamp).Select(IReadOnlyList<ExportCell> (line) => CellsOf(StampColumns, line)).ToAsyncEnumerable()),
        ], ct);

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

    private static string[] Headings<TRow>(IEnumerable<ExportColumn<TRow>> columns) => [.. columns.Select(column => column.Heading)];

    private static ExportCell[] CellsOf<TRow>(IReadOnlyList<ExportColumn<TRow>> columns, TRow row)
    {
        var cells = new ExportCell[columns.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = columns[i].Cell(row);
        return cells;
    }
}
