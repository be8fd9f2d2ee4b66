using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>The job behind an accrual run. Run again after its process died, it goes on with the next block.</summary>
public sealed class AccrualJob(IPortalDb db, IServiceScopeFactory scopes) : IJobHandler
{
    public const string JobKind = "accrual";

    private const int Tries = 3;

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var id = AccrualRunId.Parse(job.Input, null);
        await ComputeAsync(id, job, ct);
        var run = await db.AccrualRuns.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        return new JobOutcome(new TextMessage("accrual.job.done", [run.Number, run.Lines, run.Entitlements]));
    }

    /// <summary>Somebody may change a right between the reading and the writing of its block; then the run goes on behind the last saved block.</summary>
    private async Task ComputeAsync(AccrualRunId id, RunningJob job, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<AccrualComputation>().RunAsync(id, job.ReportAsync, ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries && !ct.IsCancellationRequested)
            {
            }
        }
    }
}
