using System.Globalization;
using TalentPortal.Application.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Subsidies;

/// <summary>
/// Command <c>replay</c>: every assessment ever made is calculated again from its kept facts, every earned month held against the
/// rates of its version. Exit code 1 and a line for each that gives another answer.
/// </summary>
internal sealed class Replay(DecisionReplay replay) : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var report = await replay.RunAsync(ct);
        foreach (var fault in report.Faults) Console.WriteLine($"{fault.Number}: {fault.Kind}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Assessments} assessments calculated again, {report.Months} months held against their rates, {report.Faults.Count} differ."));
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
