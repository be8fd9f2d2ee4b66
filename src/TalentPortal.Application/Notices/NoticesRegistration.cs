using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Notices;

public static class NoticesRegistration
{
    /// <summary>Notices, objections, and what the end of a day brings. The caller registers the printer.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, NoticeOfficeSettings office, ObjectionSettings objections, DailyDeadlineSettings deadlines)
    {
        services.AddSingleton(office).AddSingleton(objections).AddSingleton(deadlines);
        services.AddScoped<NoticeCandidates>().AddScoped<NoticeNames>().AddScoped<NoticeSheets>().AddScoped<NoticeRelease>();
        services.AddScoped<NoticeDraftService>().AddScoped<NoticePublicationService>().AddScoped<NoticeQueries>().AddScoped<PublicNoticeQueries>().AddScoped<FundsNoticeService>();
        services.AddScoped<ObjectedLists>().AddScoped<IObjectedList, PaymentLists>().AddScoped<ObjectionRegister>().AddScoped<ObjectionIntakeService>().AddScoped<ObjectionEntryService>().AddScoped<ObjectionService>().AddScoped<ObjectionQueries>().AddScoped<ObjectionAnswers>().AddScoped<NoticePapers>();
        services.AddScoped<PublicityEnd>().AddScoped<DailyDeadlines>();
        services.AddScoped<IRunningLimits, NoticeLimits>().AddScoped<INavigationCounts, NoticeNavigationCounts>();
        services.AddScoped<IChangeHistory, NoticeChanges>().AddScoped<IChangeHistory, ObjectionChanges>();
        return services;
    }
}
