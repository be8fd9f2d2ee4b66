using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>Writes rosters as xlsx, streamed, every cell as text: an ID number stays whole and nothing becomes a formula.</summary>
public static class RosterWorkbook
{
    public static Task WriteAsync(Stream target, IEnumerable<RosterCells> rows, CancellationToken ct) =>
        SaveAsync(target, rows.Select(row => row.ToArray()).Prepend([.. RosterColumns.Headings]), ct);

    /// <summary>The same rows at the same row numbers, with one column more: what is wrong with the row.</summary>
    public static async Task AnnotateAsync(Stream roster, Stream target, Func<int, string?> faultOf, CancellationToken ct)
    {
        using var sheet = SheetReader.Open(roster);
        var rows = sheet.Rows().ToList();
        var width = rows.Max(row => row.Cells.Length);
        await SaveAsync(target, Annotated(rows, width, faultOf), ct);
    }

    private static IEnumerable<string[]> Annotated(List<SheetRow> rows, int width, Func<int, string?> faultOf)
    {
        var number = 0;
        foreach (var row in rows)
        {
            while (++number < row.Number) yield return [.. Enumerable.Repeat("", width + 1)];
            var isHeading = row.Number == rows[0].Number;
            yield return [.. Enumerable.Range(0, width).Select(column => row[column]), isHeading ? RosterColumns.Faults : faultOf(row.Number) ?? ""];
        }
    }

    private static Task SaveAsync(Stream target, IEnumerable<string[]> rows, CancellationToken ct) =>
        SheetWriter.SaveAsync(target, [SheetToWrite.OfTexts("Sheet1", rows)], ct);
}
