using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>An uploaded roster as lines. The first row with something in it holds the headings.</summary>
public sealed class RosterFile(Stream file, DateOnly today, SheetLimits? limits = null)
{
    /// <summary>How much of the file has been read, roughly; for a progress bar.</summary>
    public int Percent { get; private set; }

    /// <summary>As far as the file has been read.</summary>
    public ListShape Shape { get; private set; }

    /// <exception cref="RefusedException">The file as a whole cannot be a roster, see <see cref="SheetRefusals"/>.</exception>
    public IEnumerable<RosterLine> Lines()
    {
        using var sheet = SheetReader.Open(file, limits);
        var (columns, reader) = ((RosterColumns?)null, new RosterLineReader(today));
        foreach (var row in sheet.Rows())
        {
            if (columns is null) columns = RosterColumns.Of(row);
            else yield return reader.Read(row.Number, columns.Pick(row));
            Percent = sheet.Percent;
            Shape = new ListShape(Shape.HeadingRow == 0 ? row.Number : Shape.HeadingRow, Math.Max(Shape.Width, row.Cells.Length));
        }

        RefusedException.ThrowIf(columns is null ? SheetRefusals.Empty : null);
    }
}
