using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
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
        await TryAsync<AccrualComputation>(computation => computation.RunAsync(id, job.ReportAsync, ct), ct);
        await TryAsync<RightCosts>(costs => costs.ReviewAsync(id, ct), ct);
        var run = await db.AccrualRuns.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        return new JobOutcome(new TextMessage("accrual.job.done", [run.Number, run.Lines, run.Entitlements]));
    }

    /// <summary>Somebody may change a right between the reading and the writing of its block; then the run goes on behind the last saved block.</summary>
    private async Task TryAsync<TService>(Func<TService, Task> work, CancellationToken ct) where TService : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await work(scope.ServiceProvider.GetRequiredService<TService>());
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries && !ct.IsCancellationRequested)
            {
            }
        }
    }
}
