using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>The calendar's services on a migrated SQLite database of their own, at noon of Wednesday 30 December 2026.</summary>
internal sealed class CalendarHost : ICurrentActor, IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("calendar-");
    private readonly ServiceProvider services;
    private int cases;

    private CalendarHost()
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddPortalPersistence(new DatabaseSettings { ConnectionString = $"Data Source={Path.Combine(directory.FullName, "portal.db")};Pooling=False" });
        collection.AddCalendar();
        collection.AddScoped<IRunningLimits, SubsidyLimits>();
        collection.AddSingleton(PortalTexts.Load(new PortalFormat(), strict: true));
        collection.AddSingleton<ICurrentActor>(this);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 12, 30, 4, 0, 0, TimeSpan.Zero));

    public bool IsSignedIn => true;
    /// <summary>The talent office's officer, until a test says otherwise.</summary>
    public Actor Actor { get; set; } = new(AccountId.New(), "王芳", AccessTable.CapabilitiesOf([Role.TalentOffice]));

    public static async Task<CalendarHost> StartAsync()
    {
        var host = new CalendarHost();
        await host.InScopeAsync<DatabaseStart>(start => start.MigrateAsync(CancellationToken.None));
        return host;
    }

    public static async Task<CalendarHost> StartWithNoticesAsync()
    {
        var host = await StartAsync();
        await host.InScopeAsync<ReferenceData>(data => data.EnsureAsync(CancellationToken.None));
        return host;
    }

    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task InScopeAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A self-employed applicant's case, handed in now: the intake desk has so many working days.</summary>
    public async Task<string> SubmittedCaseAsync(int intakeDays)
    {
        var number = $"BT26-{++cases:00000}";
        await InScopeAsync<PortalDb>(async db =>
        {
            var clock = new CaseClock(Time.GetUtcNow().UtcDateTime, await new CalendarQueries(db).CurrentAsync(CancellationToken.None));
            var person = new Person(PersonId.New(), "张建明", "zjm", IdentityDocumentKind.CitizenId, new ProtectedText([1], [(byte)cases]), new DateOnly(2001, 1, 1), Sex.Male);
            var applicant = new Actor(AccountId.New(), "张建明", AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
            var application = new SubsidyApplication(SubsidyApplicationId.New(), applicant.Id, clock.UtcNow);
            application.IdentifyAs(person, clock.UtcNow);
            application.StateLevel(EducationLevel.Bachelor, clock.UtcNow);
            application.Consent("3F2A-91BC-04DE", clock.UtcNow);
            application.Submit(applicant, number, PolicyVersionId.New(), AllowanceTerms.CountyDraft2026().TimeLimits with { Acceptance = intakeDays }, EmployerRoute.Alone, [], clock);
            db.AddRange(person, application);
            await db.SaveChangesAsync();
        });
        return number;
    }

    /// <summary>The intake desk asks for a missing paper now: the applicant has ten working days, the desk's clock stands still.</summary>
    public Task AskForCorrectionAsync(string caseNumber) => InScopeAsync<PortalDb>(async db =>
    {
        var clock = new CaseClock(Time.GetUtcNow().UtcDateTime, await new CalendarQueries(db).CurrentAsync(CancellationToken.None));
        var application = await db.SubsidyApplications.SingleAsync(row => row.CaseNumber == caseNumber);
        var clerk = new Actor(AccountId.New(), "李", AccessTable.CapabilitiesOf([Role.IntakeClerk])) { Person = PersonId.New() };
        application.RequestCorrection(clerk, [("id_card", "补交身份证反面")], clock);
        await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        directory.Delete(recursive: true);
    }
}
