using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Payments;

/// <summary>
/// Command <c>make-bank-result</c>: what a bank would answer to a downloaded CSV of ours, for trying the portal out where there is no
/// bank. The same rows with two columns more; rows whose number is named have failed.
/// </summary>
internal sealed class MakeBankResult : IPortalCommand
{
    private static readonly string[] Paid = ["成功", ""], Failed = ["失败", "账号户名不符"];

    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var source = Path.GetFullPath(options.Required("bank-file"));
        if (!File.Exists(source)) throw new PortalStartException($"There is no file {source}.");
        var failed = (options.Optional("failed") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var target = Path.GetFullPath(options.Required("out"));
        var rows = CsvText.Parse(await File.ReadAllTextAsync(source, ct)).ToList();
        if (rows.Count == 0 || rows[0][0] != "序号") throw new PortalStartException("--bank-file is the CSV that the batch's page gives out.");
        var payments = rows.Where(row => row[0].All(char.IsAsciiDigit)).ToList();
        var answers = payments.Select(row => (string[])[.. row, .. failed.Contains(row[0]) ? Failed : Paid]).Prepend([.. rows[0], "结果", "原因"]);
        await File.WriteAllTextAsync(target, string.Concat(answers.Select(cells => CsvText.Line(cells.Select(ExportCell.Text)))), CsvText.Encoding, ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{payments.Count} payments answered in {target}; failed: {(failed.Count == 0 ? "none" : string.Join(", ", failed))}."));
        return 0;
    }
}
