using FluentValidation;
using Microsoft.AspNetCore.Identity;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Accounts;

/// <summary>Accounts: who signs in, how long it holds, and who the request's actor is.</summary>
internal static class AccountsRegistration
{
    public static void AddPortalAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings();
        services.AddSingleton(settings);
        AddIdentity(services, settings);
        AddCookie(builder);
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<CurrentActor>());
        services.AddSingleton<SessionStatement>().AddScoped<SignInSessions>().AddScoped<AccountActors>().AddScoped<SignInService>().AddScoped<RegistrationService>().AddScoped<PasswordService>().AddScoped<AccountQueries>();
        services.AddScoped<AccountCleaning>();
        services.AddScoped<Guessing>().AddScoped<Passwords>().AddScoped<PhoneCodes>().AddScoped<AccountLog>().AddScoped<AccountMessages>().AddScoped<DepartmentOfficers>();
        services.AddSingleton<AccountNames>().AddSingleton<DummyPassword>();
        services.AddValidatorsFromAssemblyContaining<Account>();
        if (builder.Configuration.GetValue("Housekeeping:Worker", defaultValue: true)) services.AddHostedService<Housekeeping>();
        services.AddScoped<StaffPeople>().AddScoped<FirstAdministratorService>().AddScoped<OneTimePasswords>().AddScoped<OwnChannelsService>().AddScoped<ReminderDaily>().AddScoped<LanguageChoice>();
        services.AddScoped<AccountAdministrationService>().AddScoped<AccountDirectory>();
        services.AddScoped<Delegations>().AddScoped<DelegationService>().AddScoped<ConflictService>().AddScoped<SavedViewService>();
        services.AddScoped<IChangeHistory, AccountHistory>();
        services.AddPortalCommand<CreateKeys>("create-keys", "");
        services.AddPortalCommand<CreateAdministrator>("create-administrator", "--name NAME --username USERNAME");
    }

    /// <summary>After routing: the pages, the rights filter and the headers want to know who it is.</summary>
    public static void UsePortalAccounts(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseMiddleware<PasswordFirst>();
    }

    private static void AddIdentity(IServiceCollection services, SignInSettings settings)
    {
        // The portal's own rules are stricter and know two profiles; Identity's would only repeat a part of them in other words.
        services.AddIdentityCore<Account>(options =>
        {
            options.Password = new PasswordOptions { RequiredLength = PasswordRules.ApplicantLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            options.Lockout.MaxFailedAccessAttempts = settings.TriesPerName;
            options.Lockout.DefaultLockoutTimeSpan = settings.TryWindow;
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = settings.PasswordRounds);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
    }

    private static void AddCookie(WebApplicationBuilder builder)
    {
        var cookies = new PortalCookies(builder.Environment);
        builder.Services.AddSingleton<SessionCookie>();
        builder.Services.AddAuthentication(SessionCookie.Scheme).AddCookie(options =>
        {
            cookies.Apply(options.Cookie, "session");
            options.EventsType = typeof(SessionCookie);
            // The session row decides; the ticket must only outlive it.
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            options.SlidingExpiration = false;
        });
    }
}
