using TalentPortal.Application.Accounts;

namespace TalentPortal.Web.Accounts;

/// <summary>Once an hour removes windows, codes and sessions that are long over. Two processes doing it at once do no harm.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AccountCleaning>().CleanAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Cleaning of sign-in rows failed; the next hour tries again.");
            }
        }
    }
}
