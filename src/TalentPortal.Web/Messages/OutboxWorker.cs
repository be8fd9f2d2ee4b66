using TalentPortal.Application.Messages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Messages;

/// <summary>Empties the outbox in the background; looks again every few seconds, at once while there is more.</summary>
internal sealed class OutboxWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await QuietStart.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await SendAsync(stoppingToken) == 0) await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<int> SendAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().SendDueAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The outbox could not be read; trying again.");
            return 0;
        }
    }
}
