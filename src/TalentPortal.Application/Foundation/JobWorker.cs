using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Takes jobs one after the other and runs their handlers. Any number of processes may do this on one database: a job is taken by a
/// versioned update, so two workers never hold the same one, and a dead worker's job is free when its lease is over.
/// </summary>
public sealed class JobWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobWorker> log)
{
    private static readonly TimeSpan Heartbeat = Job.Lease / 4;

    private readonly string name = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Runs the next free job to its end. False when none is free.</summary>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await TakeAsync(stopping) is not { } job) return false;
        using var cancelled = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancelled.Token);
        using var lease = new JobLease(job.Id, name, scopes, clock, cancelled);
        await using (clock.CreateTimer(_ => lease.Beat(), null, Heartbeat, Heartbeat))
            await RunAsync(job, lease, stopping, either.Token);
        return true;
    }

    private async Task<Job?> TakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var free = await db.Jobs
            .Where(job => job.State == JobState.Queued || (job.State == JobState.Running && job.LeasedUntil < now))
            .OrderBy(job => job.CreatedAt).Take(5).ToListAsync(ct);
        foreach (var job in free)
        {
            var taken = job.Take(name, now);
            if (await SavedFirstAsync(db, ct) && taken) return job;
        }

        return null;
    }

    /// <summary>False when another worker was quicker.</summary>
    private static async Task<bool> SavedFirstAsync(IPortalDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException lost)
        {
            foreach (var entry in lost.Entries) entry.State = EntityState.Detached;
            return false;
        }
    }

    private async Task RunAsync(Job job, JobLease lease, CancellationToken stopping, CancellationToken ct)
    {
        // What a job writes into a file is for the county's offices.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(candidate => candidate.Kind == job.Kind);
            var outcome = await handler.RunAsync(new RunningJob(job.Id, job.Input, job.OwnerId, (done, total) => lease.ReportAsync(done, total, ct)), ct);
            await lease.EndAsync((held, now) => held.Complete(name, outcome.Message, outcome.Result, now));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await lease.EndAsync((held, _) => held.Release(name));
        }
        catch (OperationCanceledException) when (lease.IsCancelled)
        {
            await lease.EndAsync((held, now) => held.Stop(name, now));
        }
        catch (RefusedException refused)
        {
            await lease.EndAsync((held, now) => held.Fail(name, TextMessage.Of(refused.Refusal), now));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (!lease.IsLost) log.LogError(fault, "Job {Kind} {Job} failed", job.Kind, job.Id);
            await lease.EndAsync((held, now) => held.Fail(name, new TextMessage("job.failed", [job.Id.ToString()[..8]]), now));
        }
    }
}
