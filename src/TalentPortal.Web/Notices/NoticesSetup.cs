using TalentPortal.Application.Notices;

namespace TalentPortal.Web.Notices;

/// <summary>Public notices, objections, and the work that days bring by themselves.</summary>
internal static class NoticesSetup
{
    public static void AddPortalNotices(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.AddNotices(
            configuration.GetSection("NoticeOffice").Get<NoticeOfficeSettings>() ?? new NoticeOfficeSettings(),
            configuration.GetSection("Objections").Get<ObjectionSettings>() ?? new ObjectionSettings(),
            configuration.GetSection("DailyDeadlines").Get<DailyDeadlineSettings>() ?? new DailyDeadlineSettings());
        builder.Services.AddScoped<INoticePrinter, RazorNoticePrinter>().AddSingleton<ObjectionReceipts>();
        if (configuration.GetValue("DailyDeadlines:Worker", defaultValue: true)) builder.Services.AddHostedService<DailyWork>();
    }
}
