using System.Globalization;
using System.Text;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Payments;

/// <summary>
/// Command <c>make-bank-result</c>: what a bank would answer to a downloaded CSV of ours, for trying the portal out where there is no
/// bank. The same rows with two columns more; rows whose number is named have failed.
/// </summary>
internal sealed class MakeBankResult : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var source = Path.GetFullPath(options.Required("bank-file"));
        if (!File.Exists(source)) throw new PortalStartException($"There is no file {source}.");
        var failed = (options.Optional("failed") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var target = Path.GetFullPath(options.Required("out"));
        var rows = await File.ReadAllLinesAsync(source, ct);
        if (rows.Length == 0 || !rows[0].StartsWith("序号", StringComparison.Ordinal)) throw new PortalStartException("--bank-file is the CSV that the batch's page gives out.");
        await File.WriteAllLinesAsync(target, rows.Select((row, index) => index == 0 ? row + ",结果,原因" : row.StartsWith('#') ? row : row + Answer(row, failed)), new UTF8Encoding(true), ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count(row => char.IsAsciiDigit(row.FirstOrDefault()))} payments answered in {target}; failed: {(failed.Count == 0 ? "none" : string.Join(", ", failed))}."));
        return 0;
    }

    private static string Answer(string row, HashSet<string> failed) => failed.Contains(row.Split(',')[0]) ? ",失败,账号户名不符" : ",成功,";
}
