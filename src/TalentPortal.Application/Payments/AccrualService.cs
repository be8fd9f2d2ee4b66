using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>Starts the accrual of a month, as a job that can be left and found again, and checks what somebody else computed.</summary>
public sealed class AccrualService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<StartAccrual> starting)
{
    public async Task<AccrualRunId> StartAsync(StartAccrual form, CancellationToken ct)
    {
        await starting.ValidateAndThrowAsync(form, ct);
        var month = YearMonth.Parse(form.Month!, null);
        RefusedException.ThrowIf(AccrualRun.WhyNotMake(current.Actor)
            // The roster of a month is complete when the month is over.
            ?? (month >= clock.ThisMonth ? PaymentRefusals.MonthNotOver : null)
            ?? (await db.AccrualRuns.AnyAsync(row => row.State == AccrualRunState.Computing, ct) ? PaymentRefusals.RunStillComputing : null));
        var earlier = await db.AccrualRuns.CountAsync(row => row.Month == month, ct);
        var job = JobId.New();
        var run = new AccrualRun(month, earlier + 1, job, current.Actor, clock.UtcNow);
        db.AccrualRuns.Add(run);
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
}
