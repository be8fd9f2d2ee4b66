using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Flats;

public static class FlatsRegistration
{
    /// <summary>Talent flats (人才公寓): estates and flats, the rules, applications from the phone to the contract, draws, leases up to the keys, what everybody may see.</summary>
    public static IServiceCollection AddFlats(this IServiceCollection services)
    {
        services.AddScoped<FlatEstateService>().AddScoped<FlatUnitService>().AddScoped<FlatPlanQuery>();
        services.AddScoped<FlatRulesInForce>().AddScoped<FlatRuleService>().AddScoped<FlatStandings>().AddScoped<FlatQueueNow>().AddScoped<FlatNews>();
        services.AddScoped<OwnFlatService>().AddScoped<FlatDeskQuery>().AddScoped<FlatDeskService>().AddScoped<PublicFlatsQuery>().AddScoped<FlatsDaily>();
        services.AddScoped<FlatDrawQuery>().AddScoped<FlatDrawService>().AddScoped<LeaseQuery>().AddScoped<LeaseDeskService>();
        return services.AddScoped<INavigationCounts, FlatNavigationCounts>().AddScoped<IRunningLimits, FlatLimitsRunning>();
    }
}
