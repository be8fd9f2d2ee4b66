using TalentPortal.Application.Notices;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Notices;

/// <summary>Asks every few minutes what a day that is over brings. Two processes may ask at once: each row is moved by one of them.</summary>
internal sealed class DailyWork(IServiceScopeFactory scopes, DailyDeadlineSettings settings, TimeProvider clock, ILogger<DailyWork> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await QuietStart.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await MoveAsync(stoppingToken) == 0) await Task.Delay(settings.Every, clock, stoppingToken);
        }
    }

    private async Task<int> MoveAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DailyDeadlines>().RunAsync(ct);
        }
        catch (StaleVersionException)
        {
            // The other process, or an officer, was a moment earlier; the next look finds it done.
            return 0;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The day's deadlines could not be worked on; trying again.");
            return 0;
        }
    }
}
