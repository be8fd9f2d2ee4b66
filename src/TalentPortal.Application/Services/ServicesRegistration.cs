using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;

namespace TalentPortal.Application.Services;

public static class ServicesRegistration
{
    /// <summary>Services done once (一次办好): the catalogue, requests, their ledger and figures.</summary>
    public static IServiceCollection AddServices(this IServiceCollection services)
    {
        services.AddScoped<ServiceCatalogue>().AddScoped<ServiceCatalogueService>().AddScoped<ServiceHandIn>().AddScoped<ServicePapers>().AddScoped<ServiceNews>();
        services.AddScoped<OwnServiceService>().AddScoped<StaffServiceService>().AddScoped<ServiceOfficeService>().AddScoped<ServiceDepartmentService>().AddScoped<ServiceChildService>();
        services.AddScoped<ServiceDeskQuery>().AddScoped<ServiceExport>().AddScoped<ServiceFiguresQuery>().AddScoped<TalentCards>();
        services.AddScoped<IDueWork, ServiceTasksDue>().AddScoped<IRunningLimits, ServiceLimitsRunning>().AddScoped<INavigationCounts, ServiceNavigationCounts>();
        return services;
    }
}
