using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Application.Talents.OwnData;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Talents;

/// <summary>The registers, what is imported into them, and the long work behind it.</summary>
internal static class TalentsRegistration
{
    public static void AddPortalTalents(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddJobs().AddInsuranceRosters().AddTalentImports().AddNumberExports();
        services.AddSingleton(builder.Configuration.GetSection("NumberExports").Get<NumberExportSettings>() ?? new NumberExportSettings());
        services.AddScoped<TalentSearch>().AddScoped<TalentRowsQuery>().AddScoped<TalentListQuery>().AddScoped<TalentSheet>().AddScoped<TalentSheetColumns>().AddScoped<TalentExport>().AddScoped<TalentProfileQuery>();
        services.AddScoped<PersonLookAlikes>().AddScoped<PersonSuspicions>().AddScoped<PersonMergeRules>().AddScoped<PersonMergeService>().AddScoped<PersonDuplicatesQuery>().AddScoped<PersonCompareQuery>();
        services.AddScoped<DuplicateSearch>().AddScoped<DuplicateSearchService>().AddScoped<NightlyDuplicateSearch>().AddJob<DuplicateSearchJob>();
        services.AddSingleton(builder.Configuration.GetSection("DuplicateSearch").Get<DuplicateSearchSettings>() ?? new DuplicateSearchSettings());
        services.AddScoped<TalentRecordService>().AddScoped<TalentEmploymentService>().AddScoped<TalentHistoryQuery>().AddScoped<IChangeNames, TalentChangeNames>().AddSingleton<Ethnicities>();
        services.AddScoped<CorrectionState>().AddScoped<RecordCorrectionService>().AddScoped<RecordCorrectionDeskService>().AddScoped<RecordCorrectionQuery>().AddScoped<RecordCorrectionNews>();
        services.AddScoped<IChangeHistory, RecordCorrectionChanges>().AddScoped<INavigationCounts, RecordCorrectionCounts>().AddScoped<OwnRecordService>().AddScoped<OwnPhoneService>().AddScoped<OwnDataExport>();
        services.AddScoped<JobResults>();
        services.AddScoped<ApplicantsRoster>();
        services.AddPortalCommand<MakeRoster>("make-roster", "--people 2000 --months 10 --out roster.xlsx [--last 2026-10] [--seed 1] [--applicants true]");
        services.AddPortalCommand<MakeTalentList>("make-talent-list", "--people 2000 --out list.xlsx [--seed 1]");
        if (builder.Configuration.GetValue("Jobs:Worker", defaultValue: true)) services.AddHostedService<JobRunner>();
    }
}
