using System.Globalization;
using System.Text;
using TalentPortal.Domain.Payments;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>The bank's answers, as the bank would write them.</summary>
internal static class Results
{
    public static readonly string[] Headings = ["序号", "账号后四位", "金额", "结果", "原因"];

    public static string[] Row(PaymentLine line, string? failure) =>
        [line.Number.ToString(CultureInfo.InvariantCulture), line.LastFour, line.Amount.Yuan.ToString("0.00", CultureInfo.InvariantCulture), failure is null ? "成功" : "失败", failure ?? ""];

    public static byte[] Csv(IEnumerable<PaymentLine> lines, Func<PaymentLine, string?>? failed = null) => Csv(lines.Select(line => Row(line, failed?.Invoke(line))));

    public static byte[] Csv(IEnumerable<string[]> rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Headings).Select(row => string.Join(',', row))));

    public static byte[] Xlsx(IEnumerable<string[]> rows)
    {
        using var sheet = Sheets.Xlsx([Headings, .. rows]);
        using var copy = new MemoryStream();
        sheet.CopyTo(copy);
        return copy.ToArray();
    }
}
