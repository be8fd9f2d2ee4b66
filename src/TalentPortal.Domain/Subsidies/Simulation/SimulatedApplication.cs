using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>
/// When somebody of the register would apply, and with which facts: at once where the conditions allow it; else on the first day of the first
/// quarter within the five years on which they do (an age reached, months of insurance, a recognition or another benefit that begins or ends).
/// </summary>
public static class SimulatedApplication
{
    private const int Quarter = 3;

    /// <returns>The facts with the months to come assumed, and the day of applying; null for at once, or never.</returns>
    public static (AllowanceFacts Facts, DateOnly? Later) Of(AllowanceRules rules, AllowanceFacts facts, SimulationFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(frame);
        var assumed = AllowanceForecast.Assume(rules, frame.Assumptions.Proof?.In(facts, rules, frame.Start.FirstDay) ?? facts, frame.FirstAssumed);
        if (rules.Own is not { ChangesWithTime: true } program || assumed.Own is not { } own) return (assumed, null);
        var last = frame.Start.AddMonths(SimulationFrame.Horizon);
        // Gathered once for the end; earlier days see fewer months and another date.
        var gathered = OwnConditions.FactsOf(rules, assumed with { Own = own with { AsOf = last.FirstDay } }, last);
        int[] months = [.. gathered.InsuredMonths];
        if (IsOpen(own.AsOf)) return (assumed, null);
        for (var month = NextQuarter(YearMonth.Of(own.AsOf)); month < last; month = month.AddMonths(Quarter))
            if (IsOpen(month.FirstDay)) return (assumed with { Own = own with { AsOf = month.FirstDay } }, month.FirstDay);
        return (assumed, null);

        bool IsOpen(DateOnly day)
        {
            var known = Array.BinarySearch(months, YearMonth.Of(day).Index + 1);
            return program.Compiled(gathered with { Today = day, InsuredMonths = new ArraySegment<int>(months, 0, known < 0 ? ~known : known) }) is not ConditionOutcome.NotMet;
        }
    }

    private static YearMonth NextQuarter(YearMonth month) => new YearMonth(month.Year, 1).AddMonths((month.Month - 1) / Quarter * Quarter + Quarter);
}
