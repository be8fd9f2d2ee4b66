using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>
/// A bank's list of a quarter as a spreadsheet: columns by heading in any order, a last row 合计 with the number of lines and the sum of their interest. A list without that row was cut off. Amounts are
/// yuan with two decimals at most, with or without ¥, 元 and commas; anything else is named with its row, and nothing of the file is taken.
/// </summary>
public static class InterestListFile
{
    public const int LargestBytes = 5 << 20;

    /// <summary>In the order of the template.</summary>
    public static readonly IReadOnlyList<string> Headings = ["合同号", "借款人", "起息日", "止息日", "利息", "期末余额"];

    private const string Total = "合计";
    private const int LongestName = 100;

    private static Refusal Unreadable => LoanRefusals.ListUnreadable.With(string.Join('、', Headings));

    /// <exception cref="RefusedException">It is no such spreadsheet.</exception>
    public static InterestListRead Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var sheet = SheetReader.Open(file);
        int[]? columns = null;
        (int Number, int? Count, Money? Interest)? total = null;
        List<BankLine> lines = [];
        List<InterestListFault> faults = [];
        foreach (var row in sheet.Rows())
        {
            if (columns is null) columns = ColumnsOf(row);
            else if (total is not null) faults.Add(new(row.Number, InterestListFaultKind.AfterTotal));
            else if (Plain(row[columns[0]]).Replace(" ", "", StringComparison.Ordinal) == Total) total = (row.Number, CountOf(row[columns[1]]), AmountOf(row[columns[4]]));
            else if (Line(row, columns, faults) is { } line) lines.Add(line);
        }

        RefusedException.ThrowIf(columns is null ? Unreadable : null);
        if (total is not { } said) faults.Add(new(lines.Count == 0 ? 1 : lines[^1].Row, InterestListFaultKind.TotalMissing));
        else if (said.Count is null || said.Interest is null) faults.Add(new(said.Number, InterestListFaultKind.TotalUnclear));
        return new(new BankList(lines, total?.Count, total?.Interest), faults);
    }

    /// <summary>Null for a title above the headings.</summary>
    private static int[]? ColumnsOf(SheetRow row)
    {
        var columns = Headings.Select(heading => Array.FindIndex([.. row.Cells], cell => Plain(cell).StartsWith(heading, StringComparison.Ordinal))).ToArray();
        return columns.Contains(-1) ? null : columns;
    }

    private static BankLine? Line(SheetRow row, int[] columns, List<InterestListFault> faults)
    {
        var before = faults.Count;
        var (contract, borrower) = (row[columns[0]].Trim(), row[columns[1]].Trim());
        if (LoanContract.KeyOf(contract).Length == 0 || contract.Length > LoanContract.LongestNumber) faults.Add(new(row.Number, InterestListFaultKind.ContractUnclear));
        if (borrower.Length is 0 or > LongestName) faults.Add(new(row.Number, InterestListFaultKind.BorrowerUnclear));
        var days = WrittenDate.TryParseDay(row[columns[2]], out var from) & WrittenDate.TryParseDay(row[columns[3]], out var last);
        if (!days || last < from) faults.Add(new(row.Number, InterestListFaultKind.DaysUnclear));
        var (interest, balance) = (AmountOf(row[columns[4]]), AmountOf(row[columns[5]]));
        if (interest is null || balance is null) faults.Add(new(row.Number, InterestListFaultKind.AmountUnclear));
        return faults.Count > before ? null : new BankLine(row.Number, contract, borrower, from, last, interest!.Value, balance!.Value);
    }

    private static int? CountOf(string cell) => int.TryParse(Plain(cell).TrimEnd('笔').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static Money? AmountOf(string cell)
    {
        var text = Plain(cell).Replace(",", "", StringComparison.Ordinal).TrimStart('¥', '￥').TrimEnd('元').Trim();
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan < 1_000_000_000 && decimal.Truncate(yuan * 100) == yuan * 100 ? Money.FromYuan(yuan) : null;
    }

    private static string Plain(string cell) => new string([.. cell.Select(WrittenNumber.HalfWidth)]).Trim();
}

/// <param name="List">Without the rows that could not be read.</param>
/// <param name="Faults">By row; nothing is taken where there is one.</param>
public sealed record InterestListRead(BankList List, IReadOnlyList<InterestListFault> Faults);

/// <summary>What is wrong with a row, as a spreadsheet counts them.</summary>
public sealed record InterestListFault(int Row, InterestListFaultKind Kind);

public enum InterestListFaultKind
{
    /// <summary>合同号有误</summary>
    ContractUnclear,
    /// <summary>借款人有误</summary>
    BorrowerUnclear,
    /// <summary>日期有误</summary>
    DaysUnclear,
    /// <summary>金额有误</summary>
    AmountUnclear,
    /// <summary>没有合计行: the file was cut off.</summary>
    TotalMissing,
    /// <summary>合计行有误</summary>
    TotalUnclear,
    /// <summary>合计行之后还有内容</summary>
    AfterTotal,
}
