using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;

namespace TalentPortal.Application.Loans;

public static class LoansRegistration
{
    /// <summary>Start-up guaranteed loans (创业担保贷款): rules, houses, applications from the borrower through 人社, guarantee body and bank to the signing, loans to their end, quarters with the banks' lists.</summary>
    public static IServiceCollection AddLoans(this IServiceCollection services)
    {
        services.AddScoped<LoanActors>().AddScoped<LoanRulesInForce>().AddScoped<LoanRuleService>().AddScoped<LoanFunds>().AddScoped<LoanHouseService>().AddScoped<LoanStandings>();
        services.AddScoped<LoanNews>().AddScoped<OwnLoanService>().AddScoped<LoanDeskQuery>().AddScoped<LoanDeskService>().AddScoped<LoansDaily>();
        services.AddScoped<LoanQuarters>().AddScoped<LoanBookQuery>().AddScoped<LoanBookService>().AddScoped<LoanBookDaily>().AddScoped<LoanLedger>().AddScoped<InterestListService>().AddScoped<IDueWork, LoanPaymentsDue>();
        services.AddScoped<IRunningLimits, LoanLimitsRunning>().AddScoped<INavigationCounts, LoanNavigationCounts>();
        return services;
    }
}
