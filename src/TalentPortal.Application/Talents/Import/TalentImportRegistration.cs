using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents.Import;

public static class TalentImportRegistration
{
    /// <summary>Talent lists: upload, mapping, check, import, undo.</summary>
    public static IServiceCollection AddTalentImports(this IServiceCollection services)
    {
        services.AddScoped<TalentImportService>().AddScoped<TalentMatcher>().AddScoped<TalentBlockWriter>().AddScoped<TalentUndoWriter>();
        return services.AddJob<TalentCheckJob>().AddJob<TalentImportJob>().AddJob<TalentUndoJob>();
    }
}
