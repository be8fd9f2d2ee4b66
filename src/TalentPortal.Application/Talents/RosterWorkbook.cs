using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>Writes rosters as xlsx, streamed, every cell as text: an ID number stays whole and nothing becomes a formula.</summary>
public static class RosterWorkbook
{
    public static Task WriteAsync(Stream target, IEnumerable<RosterCells> rows, CancellationToken ct) =>
        SheetWriter.SaveAsync(target, [SheetToWrite.OfTexts("Sheet1", rows.Select(row => row.ToArray()).Prepend([.. RosterColumns.Headings]))], ct);
}
