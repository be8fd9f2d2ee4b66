using TalentPortal.Application.Reports;

namespace TalentPortal.Web.Reports;

/// <summary>Figures of the registers.</summary>
internal static class ReportsRegistration
{
    public static void AddPortalReports(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<TalentStatisticsQuery>().AddScoped<TalentStatisticsExport>().AddScoped<AdmissionService>().AddScoped<EmployerProfileQuery>();
}
