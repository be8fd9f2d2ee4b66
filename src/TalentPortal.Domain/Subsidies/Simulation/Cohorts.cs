using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>
/// What those who came in each month of the year get in the months after they came: by the month of the year they came in, because
/// graduates come in July, and by how long they have been there. In fen.
/// </summary>
internal sealed class Cohorts(SimulationFrame frame)
{
    private readonly long[,] profile = new long[12, SimulationFrame.Horizon];

    public void Add(AllowanceProjection person)
    {
        if (person.FirstMonth is not { } first) return;
        foreach (var month in person.Months)
            if ((person.PaidFrom is { } from && month.Month < from ? from : month.Month).MonthsSince(first) is >= 0 and < SimulationFrame.Horizon and var age) profile[first.Month - 1, age] = checked(profile[first.Month - 1, age] + month.Amount.Fen);
    }

    /// <summary>The months of those to come: who comes before the draft's first month is paid like this one, who comes later like the other.</summary>
    /// <param name="later">How those are paid who come when the draft is in force.</param>
    /// <param name="stay">The part that stays from one month to the next.</param>
    /// <param name="part">Of all of it.</param>
    public Money[] Months(Cohorts later, decimal stay, decimal part)
    {
        var fen = new decimal[SimulationFrame.Horizon];
        for (var comes = frame.FirstAssumed; comes < frame.Start.AddMonths(SimulationFrame.Horizon); comes = comes.AddMonths(1))
        {
            var paid = (comes < frame.Start ? this : later).profile;
            var there = 1m;
            for (var age = 0; age < SimulationFrame.Horizon; age++, there *= stay)
                if (comes.AddMonths(age).MonthsSince(frame.Start) is var month && month < SimulationFrame.Horizon) fen[Math.Max(0, month)] += paid[comes.Month - 1, age] * there;
        }

        return [.. fen.Select(sum => Money.RoundHalfUp(sum * part / 100))];
    }
}
