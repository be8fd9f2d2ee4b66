using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What a trial compares: the version that is tried with the one that goes on without it.</summary>
internal static class SimulationFrames
{
    public static async Task<SimulationFrame> SimulationFrameAsync(this IPortalDb db, PolicyVersion version, PolicySimulation simulation, YearMonth lastKnown, CancellationToken ct)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct);
        var basis = await db.TrialBasisAsync(version, ct);
        var (start, now) = (YearMonth.Of(version.EffectiveFrom), lastKnown.AddMonths(1));
        // A first version may begin in the past; costs are shown from this month on.
        return new(basis is null ? null : AllowanceRules.Of(policy, basis), AllowanceRules.Of(policy, version), lastKnown, start < now ? now : start,
            PortalJson.Read<SimulationAssumptions>(simulation.Assumptions));
    }

    /// <summary>Which proof the trial of a version asks the office to assume.</summary>
    /// <param name="version">The one that is tried.</param>
    /// <param name="basis">The one that goes on without it; null for the first of a policy.</param>
    public static ProofsOfTrial ProofsOfTrial(this PolicyVersion version, PolicyVersion? basis) => new(version.Terms.Amounts, basis?.Terms.Amounts);

    /// <summary>The day conditions of a policy of its own are judged on.</summary>
    public static DateOnly JudgedOn(this SimulationFrame frame, DateOnly today) => today > frame.Start.FirstDay ? today : frame.Start.FirstDay;
}
