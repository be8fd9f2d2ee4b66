using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>Starts the accrual of a month, as a job that can be left and found again, and checks what somebody else computed.</summary>
public sealed class AccrualService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<StartAccrual> starting)
{
    /// <summary>A run of this month that was left unfinished goes on; otherwise a new one begins.</summary>
    public async Task<AccrualRunId> StartAsync(StartAccrual form, CancellationToken ct)
    {
        await starting.ValidateAndThrowAsync(form, ct);
        var month = YearMonth.Parse(form.Month!, null);
        RefusedException.ThrowIf(AccrualRun.WhyNotMake(current.Actor)
            // The roster of a month is complete when the month is over.
            ?? (month >= clock.ThisMonth ? PaymentRefusals.MonthNotOver : null));
        var (job, run) = (JobId.New(), await UnfinishedAsync(month, ct));
        if (run is not null) run.Resume(job);
        else db.AccrualRuns.Add(run = new AccrualRun(month, 1 + await db.AccrualRuns.CountAsync(row => row.Month == month, ct), job, current.Actor, clock.UtcNow));
        db.Jobs.Add(new Job(job, AccrualJob.JobKind, run.Id.ToString(), current.Actor.Id, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return run.Id;
    }

    public async Task CheckAsync(AccrualRunId id, long version, CancellationToken ct)
    {
        var run = await db.AccrualRuns.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        run.AtVersion(version, id.Value).Check(current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The run of this month whose job failed or was cancelled. While there is any unfinished run no other begins.</summary>
    private async Task<AccrualRun?> UnfinishedAsync(YearMonth month, CancellationToken ct)
    {
        if (await db.AccrualRuns.Where(run => run.State == AccrualRunState.Computing).OrderBy(run => run.StartedAt).FirstOrDefaultAsync(ct) is not { } unfinished) return null;
        var hasStopped = await db.Jobs.AnyAsync(job => job.Id == unfinished.JobId && (job.State == JobState.Failed || job.State == JobState.Cancelled), ct);
        RefusedException.ThrowIf(!hasStopped ? PaymentRefusals.RunStillComputing : unfinished.Month == month ? null : PaymentRefusals.RunStopped.With(unfinished.Month));
        return unfinished;
    }
}
