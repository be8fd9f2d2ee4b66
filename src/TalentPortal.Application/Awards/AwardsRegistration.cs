using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Notices;

namespace TalentPortal.Application.Awards;

public static class AwardsRegistration
{
    /// <summary>Leader awards: calls, applications, draws, scores, decisions, publicity, contracts, instalments.</summary>
    public static IServiceCollection AddAwards(this IServiceCollection services)
    {
        services.AddScoped<AwardCallQueries>().AddScoped<AwardCallService>().AddScoped<AwardEmployerService>().AddScoped<AwardEmployerQuery>();
        services.AddScoped<AwardCheckService>().AddScoped<AwardReviewService>().AddScoped<AwardOfficeService>().AddScoped<AwardExpertRegister>().AddScoped<AwardExpertService>().AddScoped<AwardLeaderService>();
        services.AddScoped<AwardDeskQuery>().AddScoped<AwardListService>().AddScoped<AwardDaily>().AddScoped<AwardMoneyExport>().AddScoped<AwardTermService>().AddScoped<AwardHolderQuery>().AddScoped<AwardPapers>().AddScoped<AwardLedgerExport>().AddScoped<AwardNews>().AddScoped<AwardPaymentService>().AddScoped<AwardRecoveryService>();
        services.AddScoped<AwardTransfers>().AddScoped<AwardBankFile>().AddScoped<AwardBatchDesk>().AddScoped<AwardBatchQuery>().AddScoped<AwardBatchSummaries>().AddScoped<AwardBatchService>().AddScoped<AwardBankResultService>().AddScoped<AwardMoneyMoved>();
        services.AddScoped<IObjectedList, AwardLists>().AddScoped<INavigationCounts, AwardNavigationCounts>().AddScoped<IRunningLimits, AwardLimitsRunning>().AddScoped<IDueWork, AwardCorrectionsDue>().AddScoped<IDueWork, AwardCoursesDue>().AddScoped<IDueWork, AwardReportsDue>();
        services.AddScoped<IChangeHistory, AwardCaseChanges>().AddScoped<IChangeHistory, AwardCallChanges>().AddScoped<IChangeHistory, AwardListChanges>().AddScoped<IChangeHistory, AwardExpertChanges>().AddScoped<IChangeHistory, AwardRecoveryChanges>().AddScoped<IChangeHistory, AwardBatchChanges>();
        services.AddScoped<AwardFunds>().AddScoped<AwardOutlook>().AddScoped<IFundedCases, AwardFundedCases>().AddScoped<IFundedProof, AwardBudgetProof>().AddScoped<AwardReplay>();
        return services;
    }
}
