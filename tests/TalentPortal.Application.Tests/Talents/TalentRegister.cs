using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Reports;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Tests.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>A register with the people a test enters, read by whoever the test says. It is 23 November 2026.</summary>
public sealed class TalentRegister : IAsyncDisposable
{
    public static readonly YearMonth October = new(2026, 10);

    private readonly ActingAs acting;
    private CatalogueVersion? catalogue;
    private Employer? recommending;

    private TalentRegister(MigratedDatabase database, ActingAs acting) => (Database, this.acting) = (database, acting);

    public MigratedDatabase Database { get; }

    public PersonalDataVault Vault => Database.Get<PersonalDataVault>();

    public static async Task<TalentRegister> OpenAsync()
    {
        var acting = new ActingAs();
        var register = new TalentRegister(await MigratedDatabase.CreateAsync(services =>
        {
            services.AddSingleton<ICurrentActor>(acting);
            services.AddScoped<TalentSearch>().AddScoped<TalentRowsQuery>().AddScoped<TalentListQuery>();
            services.AddSingleton<PortalFormat>().AddSingleton<Townships>().AddScoped<TalentStatisticsQuery>();
            services.AddSingleton(provider => PortalTexts.Load(provider.GetRequiredService<PortalFormat>(), strict: true));
        }), acting);
        register.ReadAs(Role.FirstReviewer);
        return register;
    }

    public void ReadAs(Role role, string? township = null) =>
        acting.Actor = new Actor(AccountId.New(), "李芳", AccessTable.CapabilitiesOf([role])) { Person = PersonId.New(), TownshipCode = township };

    public async Task<Person> EnterAsync(string name, Action<Person>? shape = null, DateOnly? born = null, string? number = null)
    {
        var person = Some.Person(Vault, name, born, number);
        shape?.Invoke(person);
        await AddAsync(person);
        return person;
    }

    public async Task<Employer> EmployAsync(string name, Person? insured = null, YearMonth? month = null, string township = Some.TownshipCode)
    {
        var employer = new Employer(EmployerId.New(), Some.CreditCode(), name, Pinyin.Initials(name), EmployerType.PrivateEnterprise, township);
        await AddAsync(employer);
        if (insured is not null) await AddAsync(new InsuranceMonth(insured.Id, month ?? October, employer.Id, true, null, false));
        return employer;
    }

    /// <summary>The person is given this level on that day, and whatever the test says happens to it.</summary>
    public async Task<HeldLevel> RecogniseAsync(Person person, TalentLevel level, DateOnly from, Action<HeldLevel>? then = null)
    {
        recommending ??= await EmployAsync("推荐单位");
        if (catalogue is null) await AddAsync(catalogue = HeldLevel.Catalogue());
        var held = HeldLevel.Of(catalogue, person, recommending, level, from);
        then?.Invoke(held);
        await AddAsync(held.Application);
        await AddAsync(held.Recognition);
        return held;
    }

    /// <summary>An account of that role for the person.</summary>
    public Task StaffAsync(Person person, Role role)
    {
        var account = new Account { DisplayName = person.Name, CreatedAt = DateTime.UtcNow };
        (account.UserName, account.NormalizedUserName) = ($"{role}.{Some.Number()}", $"{role}.{Some.Number()}".ToUpperInvariant());
        account.Hold([role]);
        account.BelongTo(person.Id);
        return AddAsync(account);
    }

    /// <summary>A case with an employer the person has left since, so that only the case ties them together.</summary>
    public async Task ApplyAsync(Person person, Employer employer, bool isSent)
    {
        var spell = new Employment(person.Id, employer.Id, new DateOnly(2026, 8, 1), null, EmploymentKind.Contract, false);
        spell.ReportDeparture(new DateOnly(2026, 10, 1), "个人原因", DateTime.UtcNow);
        await AddAsync(spell);
        var (applicant, clock) = (new Actor(AccountId.New(), person.Name, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id }, new CaseClock(DateTime.UtcNow, new WorkingCalendar(Array.Empty<CalendarYear>())));
        var application = new SubsidyApplication(SubsidyApplicationId.New(), applicant.Id, clock.UtcNow);
        application.IdentifyAs(person, clock.UtcNow);
        application.StateLevel(EducationLevel.Bachelor, clock.UtcNow);
        application.WorkAt(spell, employer, clock.UtcNow);
        application.Consent("3F2A-91BC-04DE", clock.UtcNow);
        if (isSent) application.Submit(applicant, $"BT26-{Some.Number():00000}", PolicyVersionId.New(), AllowanceTerms.CountyDraft2026().TimeLimits, EmployerRoute.ToConfirm, [], clock);
        await AddAsync(application);
    }

    public Task AddAsync(object row) => Database.InScopeAsync<IPortalDb>(async db =>
    {
        ((DbContext)db).Add(row);
        await db.SaveChangesAsync(default);
    });

    public Task<TalentPage> PageAsync(TalentFilter filter) => Database.InScopeAsync<TalentListQuery, TalentPage>(list => list.PageAsync(filter, default));

    public async Task<IReadOnlyList<string>> NamesAsync(TalentFilter filter) => [.. (await PageAsync(filter)).Rows.Select(row => row.Name).Order(StringComparer.Ordinal)];

    public Task<IReadOnlyList<string>> NamesAsync(string sought) => NamesAsync(new TalentFilter { Q = sought });

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
