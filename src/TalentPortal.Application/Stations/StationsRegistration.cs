using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;

namespace TalentPortal.Application.Stations;

public static class StationsRegistration
{
    /// <summary>Free beds for those who look for work (青年人才驿站): booking, the desk, the plan of beds, figures and the ledger.</summary>
    public static IServiceCollection AddStations(this IServiceCollection services)
    {
        services.AddScoped<StationRulesInForce>().AddScoped<StationRuleService>().AddScoped<GuestStandings>().AddScoped<StationPlan>().AddScoped<StayNews>();
        services.AddScoped<StayBooking>().AddScoped<StayExtension>().AddScoped<OwnStayService>().AddScoped<StayDeskService>().AddScoped<StationOfficeService>();
        services.AddScoped<StayDeskQuery>().AddScoped<StayExport>().AddScoped<StationFiguresQuery>().AddScoped<StationReport>().AddScoped<StationsDaily>();
        services.AddScoped<IDueWork, StayArrivalsDue>().AddScoped<IRunningLimits, StayLimitsRunning>().AddScoped<INavigationCounts, StationNavigationCounts>();
        return services;
    }
}
