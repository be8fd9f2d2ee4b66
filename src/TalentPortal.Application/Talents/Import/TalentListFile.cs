using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// An uploaded talent list as lines. Above the headings there may be a title and a date of the list; the headings are the first row of the
/// first ten that names both a name and a number, otherwise the first row with something in it.
/// </summary>
public sealed class TalentListFile(Stream file, SheetLimits? limits = null)
{
    private const int RowsAboveData = 10, ExampleRows = 3;

    /// <summary>How much of the file has been read, roughly; for a progress bar.</summary>
    public int Percent { get; private set; }

    /// <summary>As far as the file has been read.</summary>
    public ListShape Shape { get; private set; }

    /// <summary>The headings and a few rows below them, for the clerk who says which column is what.</summary>
    /// <exception cref="RefusedException">The file as a whole cannot be read, see <see cref="SheetRefusals"/>.</exception>
    public TalentListHead Head()
    {
        using var sheet = SheetReader.Open(file, limits);
        var first = sheet.Rows().Take(RowsAboveData + ExampleRows).ToList();
        var head = HeadOf(first);
        return new TalentListHead(Width(head, first), [.. first.Where(row => row.Number > head.Number).Take(ExampleRows)]);
    }

    /// <exception cref="RefusedException">The file as a whole cannot be read, see <see cref="SheetRefusals"/>.</exception>
    public IEnumerable<TalentLine> Lines(TalentLineReader reader)
    {
        using var sheet = SheetReader.Open(file, limits);
        using var rows = sheet.Rows().GetEnumerator();
        var first = new List<SheetRow>();
        while (first.Count < RowsAboveData && rows.MoveNext()) first.Add(rows.Current);
        var head = HeadOf(first);
        Shape = new ListShape(head.Number, first.Max(row => row.Cells.Length));
        foreach (var row in first.Where(row => row.Number > head.Number)) yield return reader.Read(row);
        while (rows.MoveNext())
        {
            (Percent, Shape) = (sheet.Percent, Shape with { Width = Math.Max(Shape.Width, rows.Current.Cells.Length) });
            yield return reader.Read(rows.Current);
        }
    }

    private static SheetRow HeadOf(List<SheetRow> first)
    {
        RefusedException.ThrowIf(first.Count == 0 ? SheetRefusals.Empty : null);
        return first.Take(RowsAboveData).FirstOrDefault(NamesPeople) is { Cells: not null } named ? named : first[0];
    }

    private static bool NamesPeople(SheetRow row)
    {
        var columns = TalentHeadings.Suggest(row.Cells);
        return columns.Contains(TalentColumn.Name) && columns.Contains(TalentColumn.IdNumber);
    }

    // A column without a heading may hold something all the same; the clerk sees it.
    private static string[] Width(SheetRow head, List<SheetRow> first) => [.. Enumerable.Range(0, first.Max(row => row.Cells.Length)).Select(column => head[column])];
}

/// <summary>The headings of a list, as written, and its first rows.</summary>
public sealed record TalentListHead(IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Examples);
