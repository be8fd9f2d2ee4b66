using System.Globalization;
using System.Text;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>
/// Reads the bank's result (回盘文件), xlsx or CSV (UTF-8 or GB 18030). Columns by heading, in any order: 序号, 账号后四位 (or the
/// whole 收款账号), 金额, 结果, 原因, and 批次号 if the bank repeats it. Rows that begin with # are the footer.
/// </summary>
public static class BankResultFile
{
    public const int LargestBytes = 10 << 20;

    /// <summary>The columns as the bank is asked for them.</summary>
    public const string Columns = "序号、账号后四位、金额、结果、原因";

    private static readonly Refusal Unreadable = PaymentRefusals.ResultUnreadable.With(Columns);

    private static readonly Dictionary<string, Column> Headings = new()
    {
        ["序号"] = Column.Number,
        ["行号"] = Column.Number,
        ["账号后四位"] = Column.Account,
        ["收款账号"] = Column.Account,
        ["账号"] = Column.Account,
        ["金额"] = Column.Amount,
        ["金额(元)"] = Column.Amount,
        ["结果"] = Column.Verdict,
        ["发放结果"] = Column.Verdict,
        ["原因"] = Column.Reason,
        ["失败原因"] = Column.Reason,
        ["批次号"] = Column.Batch,
    };

    private enum Column
    {
        Number,
        Account,
        Amount,
        Verdict,
        Reason,
        Batch,
    }

    /// <exception cref="RefusedException">The file as a whole cannot be read.</exception>
    public static IReadOnlyList<BankResultRow> Read(byte[] file)
    {
        RefusedException.ThrowIf(file.Length is 0 or > LargestBytes ? Unreadable : null);
        var rows = file.AsSpan().StartsWith("PK"u8) ? Sheet(file) : Csv(file);
        var columns = (Dictionary<Column, int>?)null;
        var read = new List<BankResultRow>();
        foreach (var row in rows)
        {
            if (columns is null) columns = ColumnsOf(row);
            else if (!row[columns[Column.Number]].StartsWith('#')) read.Add(Row(row, columns));
        }

        RefusedException.ThrowIf(read.Count == 0 ? Unreadable : null);
        return read;
    }

    private static Dictionary<Column, int> ColumnsOf(SheetRow headings)
    {
        var columns = new Dictionary<Column, int>();
        for (var i = 0; i < headings.Cells.Length; i++)
        {
            var heading = new string([.. headings.Cells[i].Trim().Select(WrittenNumber.HalfWidth)]);
            if (Headings.TryGetValue(heading, out var column) && !columns.TryAdd(column, i)) throw new RefusedException(Unreadable);
        }

        var complete = new[] { Column.Number, Column.Account, Column.Amount, Column.Verdict }.All(columns.ContainsKey);
        return complete ? columns : throw new RefusedException(Unreadable);
    }

    private static BankResultRow Row(SheetRow row, Dictionary<Column, int> columns)
    {
        string Cell(Column column) => columns.TryGetValue(column, out var at) ? row[at].Trim() : "";
        var account = WrittenNumber.Normalise(Cell(Column.Account).Replace("*", "", StringComparison.Ordinal));
        return new BankResultRow(
            row.Number, Cell(Column.Batch), Number(Cell(Column.Number)), account.Length > 4 ? account[^4..] : account, Amount(Cell(Column.Amount)),
            Cell(Column.Verdict) switch { "成功" or "发放成功" or "交易成功" => BankVerdict.Success, "失败" or "发放失败" or "交易失败" => BankVerdict.Failure, _ => null },
            Cell(Column.Reason) is { Length: > 300 } long_ ? long_[..300] : Cell(Column.Reason));
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Money? Amount(string text) =>
        decimal.TryParse(text.TrimStart('¥', '￥'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var yuan)
        && yuan < 1_000_000_000 && yuan * 100 == decimal.Truncate(yuan * 100) ? Money.FromYuan(yuan) : null;

    private static List<SheetRow> Sheet(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var sheet = SheetReader.Open(stream);
        return [.. sheet.Rows()];
    }

    private static List<SheetRow> Csv(byte[] file)
    {
        var rows = new List<SheetRow>();
        var (cells, cell, quoted, number) = (new List<string>(), new StringBuilder(), false, 1);
        var text = Decode(file);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n')) cell.Append(c);
            else if (c is ',') EndCell();
            else if (c is '\n') EndRow();
        }

        RefusedException.ThrowIf(quoted ? Unreadable : null);
        if (cell.Length > 0 || cells.Count > 0) EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            var row = new SheetRow(number++, [.. cells]);
            cells.Clear();
            if (!row.IsEmpty) rows.Add(row);
        }
    }

    private static string Decode(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(file);
        }
    }
}
