using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>A worker's hold on one job: progress and heartbeats renew it, a cancellation or a loss ends the work through the token.</summary>
internal sealed class JobLease(JobId id, string worker, IServiceScopeFactory scopes, TimeProvider clock, CancellationTokenSource end) : IDisposable
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim one = new(1, 1);
    private (long Done, long Total) progress;
    private DateTime lastSaved;

    public bool IsCancelled { get; private set; }
    public bool IsLost { get; private set; }

    /// <summary>Cheap to call often: it is saved a few times a second at most.</summary>
    public async Task ReportAsync(long done, long total, CancellationToken ct)
    {
        progress = (done, total);
        if (clock.GetUtcNow().UtcDateTime - lastSaved >= Apart) await RenewAsync();
        ct.ThrowIfCancellationRequested();
    }

    /// <summary>From the timer: keeps the lease while the handler is busy with one long step.</summary>
    public async void Beat()
    {
        try
        {
            await RenewAsync();
        }
        catch (Exception)
        {
            // The database is away for a moment. If it stays away the lease runs out, which is what a lease is for.
        }
    }

    /// <summary>Writes the end of the job, unless it has been lost to another worker.</summary>
    public async Task EndAsync(Action<Job, DateTime> end)
    {
        await one.WaitAsync();
        try
        {
            await ChangeAsync(end);
        }
        catch (JobLostException)
        {
            IsLost = true;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task RenewAsync()
    {
        await one.WaitAsync();
        try
        {
            await ChangeAsync((job, now) =>
            {
                job.Report(worker, progress.Done, progress.Total, now);
                IsCancelled = job.CancelRequested;
                lastSaved = now;
            });
        }
        catch (JobLostException)
        {
            IsLost = true;
        }
        finally
        {
            one.Release();
        }

        if (IsCancelled || IsLost) await end.CancelAsync();
    }

    /// <summary>The owner may ask for cancellation at the same moment; then the row is read and changed once more.</summary>
    private async Task ChangeAsync(Action<Job, DateTime> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
            change(await db.Jobs.SingleAsync(job => job.Id == id), clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 5)
            {
            }
        }
    }
}
