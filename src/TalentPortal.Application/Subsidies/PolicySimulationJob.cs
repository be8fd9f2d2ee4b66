using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The job behind a trial: goes through the register once, block by block, while the next block is read. Whom the version changes is
/// written as it goes; the sums are kept in memory. Begun anew when its process dies: what it had written is taken away first.
/// </summary>
public sealed class PolicySimulationJob(IPortalDb db, IBulkWriter bulk, BarredPeople barred, CountyClock clock, IServiceScopeFactory scopes) : IJobHandler
{
    public const string JobKind = "policy.simulation";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var simulation = await db.PolicySimulations.SingleAsync(row => row.Id == Guid.Parse(job.Input), ct);
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == simulation.PolicyVersionId, ct);
        if (simulation.TermsDigest != version.Digest || !simulation.ComparesWith(await db.TrialBasisAsync(version, ct))) return new JobOutcome(new TextMessage("simulation.job.changed", []));
        await db.PolicySimulationEffects.Where(row => row.SimulationId == simulation.Id).ExecuteDeleteAsync(ct);
        var result = await GoThroughAsync(simulation, await db.SimulationFrameAsync(version, simulation, clock.ThisMonth.AddMonths(-1), ct), job, ct);
        simulation.Finish(result.ToJson(), clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return new JobOutcome(new TextMessage("simulation.job.done", [result.Counts.People, result.Counts.Gain, result.Counts.Lose]));
    }

    private async Task<SimulationResult> GoThroughAsync(PolicySimulation simulation, SimulationFrame frame, RunningJob job, CancellationToken ct)
    {
        // A connection of its own: what is read ahead must not stand in the transaction of the block before.
        await using var ahead = scopes.CreateAsyncScope();
        var register = new RegisterReader(ahead.ServiceProvider.GetRequiredService<IPortalDb>(), frame.Draft.Own is not null, frame.JudgedOn(clock.Today)) { Barred = await barred.OnAsync(frame.JudgedOn(clock.Today), ct) };
        var reader = new SimulationReader(register, await db.AllowanceRulesAsync(ct), await db.PoliciesByCodeAsync(ct), frame.Draft);
        var (sums, done, total) = (new AllowanceSimulation(frame), 0, await reader.CountAsync(ct));
        await job.ReportAsync(done, total);
        await foreach (var block in reader.Blocks().Ahead(ct))
        {
            var effects = block.Select(sums.Look).OfType<SimulatedEffect>().Select(effect => new PolicySimulationEffect(simulation.Id, effect)).ToList();
            if (effects.Count > 0) await bulk.InsertAsync(effects, ct);
            await job.ReportAsync(done += block.Count, Math.Max(done, total));
        }

        return sums.Result();
    }
}
