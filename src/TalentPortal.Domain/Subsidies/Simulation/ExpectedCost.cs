using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>
/// Sums of fen by month, and what is expected of them: a month that is over is certain, each later one is worth less by those who leave.
/// Months before the draft's first are paid with its first.
/// </summary>
internal sealed class ExpectedCost(SimulationFrame frame)
{
    private readonly long[] later = new long[frame.Start.MonthsSince(frame.FirstAssumed) + SimulationFrame.Horizon];
    private long over;

    public void Add(AllowanceProjection person)
    {
        foreach (var month in person.Months)
            if (!month.Amount.IsZero) Add(person.PaidFrom is { } from && month.Month < from ? from : month.Month, month.Amount);
    }

    public void Add(YearMonth month, Money amount)
    {
        var index = month.MonthsSince(frame.FirstAssumed);
        if (index < 0) over = checked(over + amount.Fen);
        else if (index < later.Length) later[index] = checked(later[index] + amount.Fen);
    }

    /// <param name="stay">The part that stays from one month to the next.</param>
    /// <param name="part">Of all of it.</param>
    public Money[] Months(decimal stay, decimal part)
    {
        var fen = new decimal[SimulationFrame.Horizon];
        fen[0] = over;
        var (there, before) = (1m, later.Length - SimulationFrame.Horizon);
        for (var i = 0; i < later.Length; i++) fen[Math.Max(0, i - before)] += later[i] * (there *= stay);
        return [.. fen.Select(sum => Money.RoundHalfUp(sum * part / 100))];
    }
}
