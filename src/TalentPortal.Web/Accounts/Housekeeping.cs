using TalentPortal.Application.Accounts;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Numbers;

namespace TalentPortal.Web.Accounts;

/// <summary>Once an hour removes windows, codes and sessions that are long over, and lists with personal numbers whose days are up; at night it has the register searched for doubles. Two processes doing it at once do no harm.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync<AccountCleaning>(cleaning => cleaning.CleanAsync(stoppingToken));
            await TryAsync<NumberExportCleaning>(cleaning => cleaning.CleanAsync(stoppingToken));
            await TryAsync<NightlyDuplicateSearch>(search => search.StartIfDueAsync(stoppingToken));
        }
    }

    /// <summary>One that fails does not hold up the other.</summary>
    private async Task TryAsync<T>(Func<T, Task> clean) where T : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await clean(scope.ServiceProvider.GetRequiredService<T>());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Work} failed; the next hour tries again.", typeof(T).Name);
        }
    }
}
