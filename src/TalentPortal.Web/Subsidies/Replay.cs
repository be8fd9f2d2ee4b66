using System.Globalization;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Subsidies;

/// <summary>
/// Command <c>replay</c>: every assessment ever made is calculated again from its kept facts, every right reckoned again with
/// its months and recoveries, every award from its scores to its recovery against the terms of its call. Exit code 1 and a line for each that gives another answer.
/// </summary>
internal sealed class Replay(DecisionReplay decisions, AwardReplay awards) : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var (decided, awarded) = (await decisions.RunAsync(ct), await awards.RunAsync(ct));
        foreach (var fault in decided.Faults) Console.WriteLine($"{fault.Number}: {fault.Kind}");
        foreach (var fault in awarded.Faults) Console.WriteLine($"{fault.Number}: {fault.Differs}");
        var differ = decided.Faults.Count + awarded.Faults.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{decided.Assessments} assessments calculated again, {decided.Rights} rights with {decided.Months} months reckoned again, {awarded.Awards} awards and titles reckoned again, {differ} differ."));
        return differ == 0 ? 0 : 1;
    }
}
