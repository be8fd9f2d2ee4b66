using Microsoft.Extensions.DependencyInjection;

namespace TalentPortal.Application.Foundation;

public static class JobRegistration
{
    /// <summary>The queue of long work. Areas add their handlers with <see cref="AddJob{THandler}"/>.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobWorker>();
        services.AddScoped<JobService>();
        return services;
    }

    public static IServiceCollection AddJob<THandler>(this IServiceCollection services) where THandler : class, IJobHandler =>
        services.AddScoped<IJobHandler, THandler>();
}
