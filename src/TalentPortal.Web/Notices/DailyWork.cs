using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Application.Loans;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Stations;
using TalentPortal.Application.Subsidies.Offers;
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
            var moved = 0;
            foreach (var step in Enum.GetValues<DailyStep>())
                moved += await Portions.MoveAsync((passedOver, atMost) => MoveAsync(step, passedOver, atMost, stoppingToken), DailyDeadlines.AtOnce, failure => log.LogError(failure, "{Step}: a row could not be moved and stays; trying again later.", step));
            foreach (var step in Enum.GetValues<RecognitionDailyStep>())
                moved += await Portions.MoveAsync((passedOver, atMost) => MoveAsync(step, passedOver, atMost, stoppingToken), RecognitionDaily.AtOnce, failure => log.LogError(failure, "{Step}: a row could not be moved and stays; trying again later.", step));
            foreach (var step in Enum.GetValues<AwardDailyStep>())
                moved += await Portions.MoveAsync((passedOver, atMost) => MoveAsync(step, passedOver, atMost, stoppingToken), AwardDaily.AtOnce, failure => log.LogError(failure, "{Step}: a row could not be moved and stays; trying again later.", step));
            foreach (var step in Enum.GetValues<OfferDailyStep>())
                moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<OfferDaily>().RunAsync(step, passedOver, atMost, stoppingToken)), OfferDaily.AtOnce, failure => log.LogError(failure, "{Step}: a row could not be moved and stays; trying again later.", step));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<LiaisonDaily>().RunAsync(passedOver, atMost, stoppingToken)), LiaisonDaily.AtOnce, failure => log.LogError(failure, "An assignment of somebody who left could not be ended and stays; trying again later."));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<AdjustmentDaily>().RunAsync(passedOver, atMost, stoppingToken)), AdjustmentDaily.AtOnce, failure => log.LogError(failure, "A confirmed yearly adjustment could not take effect and waits; trying again later."));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<StationsDaily>().RunAsync(passedOver, atMost, stoppingToken)), StationsDaily.AtOnce, failure => log.LogError(failure, "A stay whose guest did not come could not be ended and waits; trying again later."));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<LoansDaily>().RunAsync(passedOver, atMost, stoppingToken)), LoansDaily.AtOnce, failure => log.LogError(failure, "An application for a loan whose time was over could not lapse and waits; trying again later."));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<LoanBookDaily>().RunAsync(passedOver, atMost, stoppingToken)), LoanBookDaily.AtOnce, failure => log.LogError(failure, "A loan that is overdue or paid up could not be moved and waits; trying again later."));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<FlatsDaily>().RunAsync(passedOver, atMost, stoppingToken)), FlatsDaily.AtOnce, failure => log.LogError(failure, "An application for a flat whose day is over could not be moved and waits; trying again later."));
            foreach (var step in Enum.GetValues<ReminderStep>())
                moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<ReminderDaily>().RunAsync(step, passedOver, atMost, stoppingToken)), ReminderDaily.AtOnce, failure => log.LogError(failure, "{Step}: somebody could not be reminded; trying again later.", step));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<LeaderDigest>().RunAsync(passedOver, atMost, stoppingToken)), LeaderDigest.AtOnce, failure => log.LogError(failure, "The weekly message of a leader could not be written; trying again later."));
            moved += await Portions.MoveAsync((passedOver, atMost) => InScopeAsync(services => services.GetRequiredService<BudgetDaily>().RunAsync(passedOver, atMost, stoppingToken)), BudgetDaily.AtOnce, failure => log.LogError(failure, "A queue for money could not be moved and stays; trying again later."));
            moved += await Portions.MoveAsync((_, atMost) => InScopeAsync(services => services.GetRequiredService<OutboxRetention>().RunAsync(atMost, stoppingToken)), OutboxRetention.AtOnce, failure => log.LogError(failure, "Old messages could not be deleted; trying again later."));
            if (moved == 0) await Task.Delay(settings.Every, clock, stoppingToken);
        }
    }

    private Task<int> MoveAsync(DailyStep step, int passedOver, int atMost, CancellationToken ct) =>
        InScopeAsync(services => services.GetRequiredService<DailyDeadlines>().RunAsync(step, passedOver, atMost, ct));

    private Task<int> MoveAsync(RecognitionDailyStep step, int passedOver, int atMost, CancellationToken ct) =>
        InScopeAsync(services => services.GetRequiredService<RecognitionDaily>().RunAsync(step, passedOver, atMost, ct));

    private Task<int> MoveAsync(AwardDailyStep step, int passedOver, int atMost, CancellationToken ct) =>
        InScopeAsync(services => services.GetRequiredService<AwardDaily>().RunAsync(step, passedOver, atMost, ct));

    private async Task<int> InScopeAsync(Func<IServiceProvider, Task<int>> move)
    {
        try
        {
            // A portion that failed leaves its changes in the context, so every try has its own.
            await using var scope = scopes.CreateAsyncScope();
            return await move(scope.ServiceProvider);
        }
        catch (StaleVersionException)
        {
            // The other process, or an officer, was a moment earlier; the next look finds it done.
            return 0;
        }
    }
}
