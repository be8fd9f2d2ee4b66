using Microsoft.Extensions.DependencyInjection;

namespace TalentPortal.Application.Liaison;

public static class LiaisonRegistration
{
    /// <summary>Leaders and their talents: rules, posts, assignments, contacts, figures.</summary>
    public static IServiceCollection AddLiaison(this IServiceCollection services)
    {
        services.AddScoped<LiaisonRulesInForce>().AddScoped<LiaisonRuleService>().AddScoped<LeaderAccounts>().AddScoped<LeaderPostService>();
        services.AddScoped<LiaisonTalents>().AddScoped<LiaisonAssignmentService>().AddScoped<ContactService>().AddScoped<LeaderTalentsQuery>();
        services.AddScoped<LiaisonFiguresQuery>().AddScoped<LiaisonDeskQuery>().AddScoped<LiaisonExport>().AddScoped<LiaisonDaily>().AddScoped<LeaderDigest>();
        return services;
    }
}
