using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Payments;

public static class PaymentRegistration
{
    /// <summary>Accrual, batches, bank files, recoveries and the ledger.</summary>
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddJob<AccrualJob>()
        .AddScoped<AccrualComputation>().AddScoped<AccrualService>().AddScoped<AccrualQueries>()
        .AddScoped<PaymentCandidates>().AddScoped<CaseDeciders>().AddScoped<BatchDesk>()
        .AddScoped<BankFileContents>().AddScoped<PaymentSummaries>()
        .AddScoped<PaymentService>().AddScoped<PaymentCheckService>().AddScoped<BankFileService>().AddScoped<BankResultService>().AddScoped<PaymentQueries>()
        .AddScoped<RecoveryService>().AddScoped<RecoveryNews>().AddScoped<RecoveryQueries>().AddScoped<OwnRecoveriesQuery>().AddScoped<IRunningLimits, RecoveryLimits>()
        .AddScoped<IChangeHistory, PaymentBatchChanges>().AddScoped<IChangeHistory, RecoveryChanges>()
        .AddScoped<MonthReceipts>().AddScoped<LedgerQuery>().AddScoped<LedgerExport>().AddScoped<PaymentProof>().AddScoped<IFundedProof, PaidBudgetProof>();
}
