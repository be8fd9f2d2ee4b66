using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Application.Liaison.Sharing;

namespace TalentPortal.Application.Liaison;

public static class LiaisonRegistration
{
    /// <summary>Leaders and their talents: rules, posts, assignments, contacts, issues, sharings, photographs, yearly rounds, figures, circulars.</summary>
    public static IServiceCollection AddLiaison(this IServiceCollection services)
    {
        services.AddScoped<LiaisonRulesInForce>().AddScoped<LiaisonRuleService>().AddScoped<LeaderAccounts>().AddScoped<LeaderPostService>();
        services.AddScoped<LiaisonTalents>().AddScoped<LiaisonAssignmentService>().AddScoped<ContactService>().AddScoped<LeaderTalentsQuery>().AddScoped<LeaderServicesQuery>().AddScoped<TalentSheetPrinter>();
        services.AddScoped<LiaisonFiguresQuery>().AddScoped<LiaisonDeskQuery>().AddScoped<LiaisonExport>().AddScoped<LiaisonDaily>().AddScoped<LeaderDigest>();
        services.AddScoped<IssueRegister>().AddScoped<IssueNews>().AddScoped<IssuePapers>().AddScoped<IssueOfficeService>().AddScoped<IssueDepartmentService>().AddScoped<OwnIssueService>().AddScoped<LeaderIssueService>();
        services.AddScoped<IssueDeskQuery>().AddScoped<IssueExport>().AddScoped<CircularService>();
        services.AddScoped<LiaisonMoney>().AddScoped<SharingNews>().AddScoped<SharingEndings>().AddScoped<SharingService>().AddScoped<SharingDeskQuery>().AddScoped<SharingExport>().AddScoped<SharedTalentsQuery>().AddScoped<OwnSharingQuery>();
        services.AddScoped<PortraitAlbum>().AddScoped<OwnPortraitService>().AddScoped<PortraitOfficeService>().AddScoped<LeaderPortraitQuery>();
        services.AddScoped<AdjustmentFacts>().AddScoped<AdjustmentWords>().AddScoped<AdjustmentNews>().AddScoped<AdjustmentEffect>().AddScoped<AdjustmentDaily>().AddScoped<AdjustmentRoundService>().AddScoped<AdjustmentDecisionService>().AddScoped<AdjustmentDeskQuery>().AddScoped<AdjustmentExport>().AddScoped<INavigationCounts, AdjustmentNavigationCounts>();
        services.AddScoped<IDueWork, IssueAnswersDue>().AddScoped<IDueWork, IssueHelpDue>().AddScoped<IRunningLimits, IssueLimitsRunning>().AddScoped<INavigationCounts, IssueNavigationCounts>();
        return services;
    }
}
