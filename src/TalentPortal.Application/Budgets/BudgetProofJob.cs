using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>The job behind a proof that somebody started. Begun anew when its process dies; it writes nothing but its own result.</summary>
public sealed class BudgetProofJob(IPortalDb db, WholeBudgetProof proof, CountyClock clock) : IJobHandler
{
    public const string JobKind = "budget.proof";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = BudgetProofRunId.Parse(job.Input, null);
        var run = await db.BudgetProofRuns.SingleAsync(row => row.Id == id, ct);
        var (figures, faults) = await proof.RunAsync(job.ReportAsync, ct);
        run.Finish(figures, faults, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return new JobOutcome(run.Agrees ? new TextMessage("budget.proof.done.agrees", [figures.Entries, figures.Cases]) : new TextMessage("budget.proof.done.faults", [run.FaultCount]));
    }
}
