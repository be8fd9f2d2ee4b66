using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Employers;

/// <summary>The register of employers.</summary>
internal static class EmployersRegistration
{
    public static void AddPortalEmployers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Townships>();
        services.AddScoped<EmployerRegisterService>().AddScoped<EmployerExport>();
        services.AddScoped<IChangeNames, EmployerChangeNames>();
        services.AddScoped<EmployerFactsService>().AddScoped<EmployerLists>();
        services.AddScoped<EmployerFieldWords>().AddScoped<EmployerFiles>().AddScoped<EmployerOfficerService>().AddScoped<EmployerOfficerQuery>();
        services.AddScoped<EmployerRequestQuery>().AddScoped<EmployerRequestService>().AddScoped<EmployerRequestNews>();
        services.AddScoped<IChangeHistory, EmployerRequestChanges>().AddScoped<INavigationCounts, EmployerNavigationCounts>();
        services.AddScoped<EmployerDuplicates>().AddScoped<EmployerMergeService>();
    }
}
