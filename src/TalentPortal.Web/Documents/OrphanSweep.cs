using TalentPortal.Application.Documents;

namespace TalentPortal.Web.Documents;

/// <summary>Removes, once an hour, files that a crash left without a row. Several processes may do it at once.</summary>
internal sealed class OrphanSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OrphanSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await SweepAsync(stoppingToken);
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var removed = await scope.ServiceProvider.GetRequiredService<DocumentVault>().SweepOrphansAsync(ct);
            if (removed > 0) log.LogInformation("Removed {Count} stored files that no row names.", removed);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Stored files without a row could not be removed; trying again in an hour.");
        }
    }
}
