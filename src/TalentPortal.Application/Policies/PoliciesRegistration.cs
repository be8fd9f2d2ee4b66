using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Policies;

public static class PoliciesRegistration
{
    /// <summary>Policies and their versions: writing, publishing, reading.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<PolicyOfficeService>();
        services.AddScoped<PolicyCourseService>();
        services.AddScoped<PolicyQueries>();
        services.AddScoped<PolicyTitles>();
        services.AddSingleton<PolicyWording>();
        services.AddScoped<IChangeHistory, PolicyChanges>();
        services.AddScoped<IChangeHistory, PolicyStepChanges>();
        services.TryAddScoped<IValidator<MakePolicy>, MakePolicyValidator>();
        services.TryAddScoped<IValidator<WritePolicyVersion>, WritePolicyVersionValidator>();
        services.TryAddScoped<IValidator<RenamePolicy>, RenamePolicyValidator>();
        services.TryAddScoped<IValidator<ClosePolicy>, ClosePolicyValidator>();
        services.TryAddScoped<IValidator<DiscardPolicyVersion>, DiscardPolicyVersionValidator>();
        return services;
    }
}
