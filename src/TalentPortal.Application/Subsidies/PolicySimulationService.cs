using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Starts the trial of a version on the register, as a job that can be left, found again and stopped.</summary>
public sealed class PolicySimulationService(IPortalDb db, ICurrentActor current, CountyClock clock, PortalTexts texts, IValidator<SimulatePolicy> validator)
{
    public async Task<Guid> StartAsync(PolicyVersionId id, SimulatePolicy form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var version = await db.PolicyVersions.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(PolicySimulation.WhyNotStart(version, current.Actor) ?? (await IsRunningAsync(id, ct) ? PolicyRefusals.SimulationRuns : null));
        var basis = await db.TrialBasisAsync(version, ct);
        var asked = version.ProofsOfTrial(basis).Asked;
        if (asked is { IsOfLoan: true } && form.IsHalfALoan) throw new ValidationException([new ValidationFailure(nameof(form.ProvenYuan), texts["simulation.proof.loan.required"])]);
        var job = JobId.New();
        var simulation = new PolicySimulation(version, PortalJson.Write(form.Assuming(asked, await db.ProvenBeforeAsync(version.PolicyId, asked, ct))), job, current.Actor, clock.UtcNow, basis?.Id);
        db.PolicySimulations.Add(simulation);
        db.Jobs.Add(new Job(job, PolicySimulationJob.JobKind, simulation.Id.ToString("N"), current.Actor.Id, clock.UtcNow, alone: id.ToString()));
        await db.SaveChangesAsync(ct);
        return simulation.Id;
    }

    private Task<bool> IsRunningAsync(PolicyVersionId id, CancellationToken ct) =>
        db.PolicySimulations.AnyAsync(row => row.PolicyVersionId == id && db.Jobs.Any(job => job.Id == row.JobId && (job.State == JobState.Queued || job.State == JobState.Running)), ct);
}
