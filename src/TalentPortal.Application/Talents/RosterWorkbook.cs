using MiniExcelLibs;

namespace TalentPortal.Application.Talents;

/// <summary>Writes rosters as xlsx, streamed, every cell as text: an ID number stays whole and nothing becomes a formula.</summary>
public static class RosterWorkbook
{
    public static async Task WriteAsync(Stream target, IEnumerable<RosterCells> rows, CancellationToken ct) =>
        await MiniExcel.SaveAsAsync(target, rows.Select(Named), cancellationToken: ct);

    private static Dictionary<string, object> Named(RosterCells cells) => new(RosterColumns.Headings.Count)
    {
        [RosterColumns.EmployerName] = cells.EmployerName,
        [RosterColumns.CreditCode] = cells.CreditCode,
        [RosterColumns.PersonName] = cells.PersonName,
        [RosterColumns.IdNumber] = cells.IdNumber,
        [RosterColumns.Month] = cells.Month,
        [RosterColumns.Status] = cells.Status,
        [RosterColumns.PaidOn] = cells.PaidOn,
        [RosterColumns.BackPayment] = cells.BackPayment,
    };
}
