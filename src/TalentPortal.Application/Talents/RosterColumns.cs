using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>The columns of an insurance roster, found by their headings in any order; other columns may stand between them.</summary>
public sealed class RosterColumns
{
    public const string EmployerName = "单位名称";
    public const string CreditCode = "统一社会信用代码";
    public const string PersonName = "姓名";
    public const string IdNumber = "证件号码";
    public const string Month = "参保月份";
    public const string Status = "缴费状态";
    public const string PaidOn = "缴费日期";
    public const string BackPayment = "是否补缴";

    public static readonly IReadOnlyList<string> Headings = [EmployerName, CreditCode, PersonName, IdNumber, Month, Status, PaidOn, BackPayment];

    private readonly int[] positions;

    private RosterColumns(int[] positions) => this.positions = positions;

    public static RosterColumns Of(SheetRow header)
    {
        var written = header.Cells.Select(Plain).ToList();
        var missing = Headings.Where(heading => !written.Contains(heading)).ToList();
        if (missing.Count > 0) throw new RefusedException(SheetRefusals.MissingColumns.With(string.Join("、", missing)));
        if (Headings.FirstOrDefault(heading => written.Count(cell => cell == heading) > 1) is { } twice)
            throw new RefusedException(SheetRefusals.RepeatedColumn.With(twice));
        return new RosterColumns([.. Headings.Select(heading => written.IndexOf(heading))]);
    }

    /// <summary>The row's cells in the order of <see cref="Headings"/>.</summary>
    public RosterCells Pick(SheetRow row) => new(
        row[positions[0]], row[positions[1]], row[positions[2]], row[positions[3]], row[positions[4]], row[positions[5]], row[positions[6]], row[positions[7]]);

    // Clerks mark mandatory columns with an asterisk and space headings out.
    private static string Plain(string heading) => WrittenNumber.Normalise(heading).Trim('*');
}

/// <summary>The eight cells of a roster row, as written.</summary>
public readonly record struct RosterCells(
    string EmployerName, string CreditCode, string PersonName, string IdNumber, string Month, string Status, string PaidOn, string BackPayment)
{
    public string[] ToArray() => [EmployerName, CreditCode, PersonName, IdNumber, Month, Status, PaidOn, BackPayment];
}
