using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Flats;

public static class FlatsRegistration
{
    /// <summary>Talent flats (人才公寓): estates, the plan of their buildings, figures and states of each flat.</summary>
    public static IServiceCollection AddFlats(this IServiceCollection services) =>
        services.AddScoped<FlatEstateService>().AddScoped<FlatUnitService>().AddScoped<FlatPlanQuery>().AddScoped<INavigationCounts, FlatNavigationCounts>();
}
