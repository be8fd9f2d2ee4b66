using System.Net.Http.Headers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;

namespace TalentPortal.Web.Messages;

/// <summary>The outbox and what carries its messages away.</summary>
internal static class MessagesRegistration
{
    public static void AddPortalMessages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<OutboxWriter>().AddScoped<InboxWriter>().AddScoped<InboxService>().AddScoped<MessageRulesInForce>().AddScoped<MessageRuleService>().AddScoped<OutboxDesk>().AddScoped<OutboxDispatcher>().AddScoped<OutboxRetention>().AddScoped<DevelopmentInbox>();
        AddSms(services, builder.Configuration.GetSection("Sms").Get<SmsSettings>() ?? new SmsSettings(), builder.Environment.IsProduction());
        services.AddScoped<INavigationCounts>(provider => provider.GetRequiredService<OutboxDesk>());
        AddMail(services, builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings(), builder.Environment.IsProduction());
        if (builder.Configuration.GetValue("Outbox:Worker", defaultValue: true)) services.AddHostedService<OutboxWorker>();
    }

    private static void AddMail(IServiceCollection services, MailSettings settings, bool isProduction)
    {
        if (settings.Host is { Length: > 0 }) services.AddSingleton<IMailSender>(new SmtpMailSender(settings));
        else if (isProduction) services.AddSingleton<IMailSender, UnconfiguredMailSender>();
        else services.AddSingleton<IMailSender, DevelopmentMailSender>();
    }

    private static void AddSms(IServiceCollection services, SmsSettings settings, bool isProduction)
    {
        if (settings.Address is { } address)
            services.AddHttpClient<ISmsSender, HttpSmsSender>(http =>
            {
                (http.BaseAddress, http.Timeout) = (address, TimeSpan.FromSeconds(20));
                if (settings.Token is { Length: > 0 } token) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            });
        else if (isProduction) services.AddSingleton<ISmsSender, UnconfiguredSmsSender>();
        else services.AddSingleton<ISmsSender, DevelopmentSmsSender>();
    }
}
