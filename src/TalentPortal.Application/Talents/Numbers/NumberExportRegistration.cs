using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents.Numbers;

public static class NumberExportRegistration
{
    /// <summary>Lists with personal numbers: asked for, approved, made, gone.</summary>
    public static IServiceCollection AddNumberExports(this IServiceCollection services)
    {
        services.AddScoped<NumberExportService>().AddScoped<NumberExportDesk>().AddScoped<NumberExportNews>().AddScoped<NumberExportCleaning>().AddScoped<INavigationCounts, NumberExportNavigationCounts>();
        return services.AddJob<NumberExportJob>();
    }
}
