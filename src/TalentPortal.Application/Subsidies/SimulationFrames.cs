using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
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
        var basis = await db.SimulationBasisAsync(version, ct);
        var (start, now) = (YearMonth.Of(version.EffectiveFrom), lastKnown.AddMonths(1));
        // A first version may begin in the past; costs are shown from this month on.
        return new(basis is null ? null : AllowanceRules.Of(policy, basis), AllowanceRules.Of(policy, version), lastKnown, start < now ? now : start,
            PortalJson.Read<SimulationAssumptions>(simulation.Assumptions));
    }

    /// <summary>Without the draft the version without an end goes on; once the draft is published, its predecessor has one. Null for the first version of a policy.</summary>
    public static Task<PolicyVersion?> SimulationBasisAsync(this IPortalDb db, PolicyVersion version, CancellationToken ct)
    {
        var (id, from) = (version.PolicyId, version.EffectiveFrom);
        return db.PolicyVersions.AsNoTracking()
            .Where(row => row.PolicyId == id && row.EffectiveFrom < from && (row.State == PolicyVersionState.Published || row.State == PolicyVersionState.Superseded))
            .OrderByDescending(row => row.EffectiveFrom).Take(1).SingleOrDefaultAsync(ct);
    }

    /// <summary>Which proof the trial of a version asks the office to assume.</summary>
    public static async Task<ProofsOfTrial> ProofsOfTrialAsync(this IPortalDb db, PolicyVersion version, CancellationToken ct) =>
        new(version.Terms.Amounts, (await db.SimulationBasisAsync(version, ct))?.Terms.Amounts);

    /// <summary>The day conditions of a policy of its own are judged on.</summary>
    public static DateOnly JudgedOn(this SimulationFrame frame, DateOnly today) => today > frame.Start.FirstDay ? today : frame.Start.FirstDay;
}
