using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Notices;

namespace TalentPortal.Application.Recognitions;

public static class RecognitionsRegistration
{
    /// <summary>Classification of talents: catalogue, applications, panels, publicity, levels held.</summary>
    public static IServiceCollection AddRecognitions(this IServiceCollection services)
    {
        services.AddScoped<CatalogueQueries>().AddScoped<CatalogueOfficeService>().AddScoped<RecognitionLevelQuery>();
        services.AddScoped<RecognitionApplicantService>().AddScoped<RecognitionApplicantQuery>().AddScoped<RecognitionEmployerService>();
        services.AddScoped<RecognitionDeskService>().AddScoped<RecognitionDeskQuery>().AddScoped<RecognitionPanelService>();
        services.AddScoped<RecognitionNoticeService>().AddScoped<RecognitionHolderService>().AddScoped<RecognitionPapers>().AddScoped<RecognitionDaily>().AddScoped<RecognitionNews>();
        services.AddScoped<IObjectedList, LevelLists>().AddScoped<INavigationCounts, RecognitionNavigationCounts>();
        services.AddScoped<IRunningLimits, RecognitionLimitsRunning>().AddScoped<IDueWork, RecognitionCorrectionsDue>();
        services.AddScoped<IChangeHistory, RecognitionCaseChanges>().AddScoped<IChangeHistory, RecognitionHolderChanges>().AddScoped<IChangeHistory, RecognitionPanelChanges>();
        services.AddScoped<IChangeHistory, RecognitionNoticeChanges>().AddScoped<IChangeHistory, CatalogueChanges>();
        return services;
    }
}
