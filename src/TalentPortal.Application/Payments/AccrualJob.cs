using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>The job behind an accrual run. Run again after its process died, it goes on with the next block.</summary>
public sealed class AccrualJob(IPortalDb db, AccrualComputation computation) : IJobHandler
{
    public const string JobKind = "accrual";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var id = AccrualRunId.Parse(job.Input, null);
        await computation.RunAsync(id, job.ReportAsync, ct);
        var run = await db.AccrualRuns.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        return new JobOutcome(new TextMessage("accrual.job.done", [run.Number, run.Lines, run.Entitlements]));
    }
}
