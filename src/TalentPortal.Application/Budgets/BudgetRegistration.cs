using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Budgets;

public static class BudgetRegistration
{
    /// <summary>Budget lines, their journal, who waits for money, and the proof.</summary>
    public static IServiceCollection AddBudgets(this IServiceCollection services) => services
        .AddScoped<BudgetLedger>().AddScoped<BudgetQueue>().AddScoped<BudgetBook>().AddScoped<BudgetFunds>().AddScoped<BudgetForesight>().AddScoped<PlannedRights>().AddScoped<BudgetDaily>().AddScoped<PublicFundsNotices>()
        .AddScoped<BudgetOfficeService>().AddScoped<BudgetQueries>().AddScoped<BudgetJournalExport>().AddScoped<BudgetProof>().AddScoped<WholeBudgetProof>().AddScoped<BudgetProofService>().AddJob<BudgetProofJob>()
        .AddScoped<INavigationCounts, BudgetNavigationCounts>()
        .AddScoped<IChangeHistory, BudgetChangeChanges>().AddScoped<IChangeHistory, BudgetLineChanges>().AddScoped<IChangeHistory, BudgetReservationChanges>().AddScoped<IChangeHistory, BudgetItemChanges>().AddScoped<IChangeHistory, FundsNoticeChanges>();
}
