using System.Globalization;
using MiniExcelLibs;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>Writes rosters as xlsx, streamed, every cell as text: an ID number stays whole and nothing becomes a formula.</summary>
public static class RosterWorkbook
{
    public static async Task WriteAsync(Stream target, IEnumerable<RosterCells> rows, CancellationToken ct) =>
        await SaveAsync(target, rows.Select(row => row.ToArray()).Prepend([.. RosterColumns.Headings]), ct);

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

    private static async Task SaveAsync(Stream target, IEnumerable<string[]> rows, CancellationToken ct) =>
        await MiniExcel.SaveAsAsync(target, rows.Select(Keyed), printHeader: false, cancellationToken: ct);

    // The writer wants named columns; the names are not printed.
    private static Dictionary<string, object> Keyed(string[] cells)
    {
        var keyed = new Dictionary<string, object>(cells.Length);
        for (var i = 0; i < cells.Length; i++) keyed.Add(string.Create(CultureInfo.InvariantCulture, $"c{i}"), cells[i]);
        return keyed;
    }
}
