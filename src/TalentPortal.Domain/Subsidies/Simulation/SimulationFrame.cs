using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <param name="Basis">The version that goes on if the draft is not published; null when there is none yet.</param>
/// <param name="Draft">The version that is tried.</param>
/// <param name="LastKnown">The last month whose roster is complete; people are taken to stay as they are from the next one on.</param>
/// <param name="Start">The first month of the draft; costs are shown from here on.</param>
public sealed record SimulationFrame(AllowanceRules? Basis, AllowanceRules Draft, YearMonth LastKnown, YearMonth Start, SimulationAssumptions Assumptions)
{
    /// <summary>Five years.</summary>
    public const int Horizon = 60;

    public YearMonth FirstAssumed => LastKnown.AddMonths(1);
}
