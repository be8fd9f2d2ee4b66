using TalentPortal.Application.Budgets;
using TalentPortal.Application.Audit;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Subsidies;

/// <summary>The allowance: services of its desks, its queries, its words.</summary>
internal static class SubsidiesRegistration
{
    public static void AddPortalSubsidies(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<CaseClocks>().AddScoped<SubsidyDesk>().AddScoped<GrantedLoans>().AddScoped<BarredPeople>().AddScoped<SubsidyAssessor>().AddScoped<SubsidyChecks>();
        services.AddScoped<SubsidyIntakeService>().AddScoped<SubsidyCorrectionService>().AddScoped<SubsidyReviewService>().AddScoped<SubsidyJointReviewService>();
        services.AddScoped<SubsidySecondReviewService>().AddScoped<SubsidyApprovalService>().AddScoped<EntitlementGrants>().AddScoped<SubsidyRecalculation>().AddScoped<RightsBeside>().AddScoped<RightCosts>().AddScoped<SubsidyOutlook>().AddScoped<ReviewSteps>().AddScoped<PolicyTrialReceipts>().AddScoped<IFundedCases, SubsidyFunds>();
        services.AddSingleton<SubsidyQueueStatements>().AddScoped<SubsidyQueueQuery>().AddScoped<SubsidyQueueExport>().AddScoped<SubsidyCaseQuery>().AddScoped<SubsidyNeighboursQuery>().AddScoped<SubsidyFileQuery>().AddScoped<LeaderFiguresQuery>().AddScoped<SubsidySearchQuery>();
        services.AddScoped<DeskColleagues>().AddScoped<SubsidyHandOverService>();
        services.AddScoped<SubsidyTogetherQuery>().AddScoped<SubsidyTogetherService>();
        services.AddScoped<INavigationCounts, SubsidyNavigationCounts>();
        services.AddScoped<AllowanceInForce>().AddScoped<SubsidiesOfVersionQuery>().AddScoped<SubsidyRecomputeQuery>().AddScoped<DecisionReplay>().AddScoped<PreCheckService>().AddScoped<OwnBenefitsQuery>().AddScoped<BenefitReceipts>();
        services.AddScoped<ApplicantIdentity>().AddScoped<ApplicantAccount>().AddScoped<EmployerSearch>();
        services.AddScoped<SubsidyDraftService>().AddScoped<SubsidyApplicantService>().AddScoped<SubsidyApplicantQuery>();
        services.AddScoped<RevealService>().AddScoped<SubsidyNameService>().AddScoped<SubsidyPapers>().AddScoped<ConsentWordings>().AddScoped<CorrectionSuggestions>().AddScoped<SubsidyNews>();
        services.AddScoped<IDueWork, HeldSubsidiesDue>().AddScoped<IDueWork, SubsidyCorrectionsDue>().AddScoped<IDueWork, JointAnswersDue>();
        services.AddScoped<OwnAllowanceQuery>().AddScoped<SubsidyEmployerQuery>().AddScoped<SubsidyEmployerService>();
        services.AddScoped<IRunningLimits, SubsidyLimits>().AddScoped<IChangeHistory, SubsidyChanges>();
        services.AddSingleton(builder.Configuration.GetSection("Office").Get<OfficeSettings>() ?? new OfficeSettings());
        services.AddScoped<PolicySimulationService>().AddScoped<PolicySimulationQueries>().AddScoped<PolicySimulationExport>().AddJob<PolicySimulationJob>();
        services.AddScoped<OfferRoundService>().AddScoped<OfferQueries>().AddScoped<OffersExport>().AddScoped<OfferNews>().AddScoped<OfferAnswers>().AddScoped<OfferDaily>().AddJob<OfferMatchJob>().AddJob<OfferSendJob>();
        services.AddScoped<OwnOffersQuery>().AddScoped<OfferReceipts>().AddScoped<OwnOfferService>().AddScoped<EmployerOffersQuery>().AddScoped<OfferEmployerService>();
        services.AddSingleton<ReceiptWords>();
        services.AddScoped<AllowanceReceiptWriter>().AddScoped<SubsidyReceipts>();
        services.AddPortalCommand<Replay>("replay", "");
    }
}
