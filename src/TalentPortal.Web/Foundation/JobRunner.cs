using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>Works through the queue of jobs in the background of this process; other processes may do the same on the same database.</summary>
internal sealed class JobRunner(JobWorker worker, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await QuietStart.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RunAsync(stoppingToken)) await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task<bool> RunAsync(CancellationToken ct)
    {
        try
        {
            return await worker.RunNextAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The queue of jobs could not be read; trying again.");
            return false;
        }
    }
}
