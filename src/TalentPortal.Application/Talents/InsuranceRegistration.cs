using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

public static class InsuranceRegistration
{
    /// <summary>Insurance rosters: upload, check, import.</summary>
    public static IServiceCollection AddInsuranceRosters(this IServiceCollection services)
    {
        services.AddScoped<RosterImportService>();
        services.AddScoped<RosterMatcher>();
        services.AddScoped<RosterBlockWriter>();
        services.AddScoped<AnnotatedCopy>();
        return services.AddJob<RosterCheckJob>().AddJob<RosterImportJob>();
    }
}
