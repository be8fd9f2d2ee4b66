using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

public static class CalendarRegistration
{
    /// <summary>The county's clock and calendar.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CountyClock>();
        services.AddSingleton<KnownCalendar>();
        services.AddScoped<CalendarQueries>();
        services.AddScoped<DeadlineRecount>();
        services.AddScoped<ReferenceData>();
        services.AddScoped<CalendarService>();
        services.AddScoped<IChangeHistory, CalendarYearHistory>();
        services.TryAddScoped<IValidator<EnterHolidayNotice>, EnterHolidayNoticeValidator>();
        return services;
    }
}
