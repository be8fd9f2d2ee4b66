using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Accounts;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Web.Demo;

/// <summary>
/// Fills an empty database in Development: accounts, employers, the allowance in force, and cases at every desk, dated relative to
/// the first start. The cases are made by the services, as the people of the county would make them.
/// </summary>
internal sealed class DemoCounty(IServiceProvider services, DemoTime time)
{
    /// <summary>晏城街道, 晏北街道, 祝阿镇.</summary>
    public static readonly string[] Townships = ["371425001000", "371425002000", "371425104000"];

    private static readonly (string Name, EmployerType Type)[] Employers =
    [
        ("山东晏北智能装备有限公司", EmployerType.PrivateEnterprise),
        ("齐河润禾食品科技有限公司", EmployerType.PrivateEnterprise),
        ("德润新材料（齐河）有限公司", EmployerType.PrivateEnterprise),
        ("齐河县第一中学", EmployerType.PublicInstitution),
        ("齐河县人民医院", EmployerType.PublicInstitution),
        ("齐河云仓供应链有限公司", EmployerType.StateEnterprise),
    ];

    public async Task FillAsync(CancellationToken ct)
    {
        if (await InScopeAsync(scope => Db(scope).Accounts.AnyAsync(ct))) return;
        var today = new CountyClock(time).Today;
        try
        {
            time.StandAt(CountyClock.StartOf(today.AddMonths(-11)).AddHours(9));
            var employers = await InScopeAsync(scope => AddRegisterAsync(scope, ct));
            await new DemoMessages(this).MakeAsync(ct);
            using var sheet = new DemoSheet();
            await new DemoBudget(this, today).KeepAsync(ct);
            await new DemoCases(this, time, new DemoMaterials(sheet), employers, today).MakeAsync(ct);
            await new DemoLevels(this, time, sheet, employers, today).MakeAsync(ct);
            await new DemoLiaison(this, time, today).MakeAsync(ct);
            await new DemoServices(this, time, sheet, today).MakeAsync(ct);
            await new DemoStations(this, time, today).MakeAsync(ct);
            await new DemoFlats(this, time, today).MakeAsync(ct);
            await new DemoAwards(this, time, sheet, employers, today).MakeAsync(ct);
            await new DemoCorrections(this, time, sheet, today).MakeAsync(ct);
            await new DemoRequests(this, time, sheet, today).MakeAsync(ct);
            await new DemoNumberExports(this).MakeAsync(ct);
            await new DemoOffers(this, time, employers, today).MakeAsync(ct);
            await new DemoLoans(this, time, sheet, employers, today).MakeAsync(ct);
            await new DemoLoanApplications(this, time, today).MakeAsync(ct);
        }
        finally
        {
            time.Run();
        }

        await InScopeAsync(async scope => { await EndSessionsAsync(scope, ct); return true; });
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Does something as this account, with its roles as a request would have them.</summary>
    public async Task AsAsync(string userName, Func<IServiceProvider, Task> work)
    {
        var session = await InScopeAsync(async scope =>
        {
            var account = await scope.GetRequiredService<DemoAccounts>().FindAsync(userName);
            var started = scope.GetRequiredService<SignInSessions>().Start(account);
            await Db(scope).SaveChangesAsync(CancellationToken.None);
            return started.Id;
        });
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is((await scope.ServiceProvider.GetRequiredService<SignInSessions>().FindAsync(session, CancellationToken.None))!);
        await work(scope.ServiceProvider);
    }

    private static IPortalDb Db(IServiceProvider scope) => scope.GetRequiredService<IPortalDb>();

    private static async Task<IReadOnlyList<Employer>> AddRegisterAsync(IServiceProvider scope, CancellationToken ct)
    {
        var (db, now) = (Db(scope), scope.GetRequiredService<CountyClock>().UtcNow);
        var employers = Employers.Select((known, i) => new Employer(EmployerId.New(), DemoPeople.CreditCodeOf(i + 1), known.Name, Pinyin.Initials(known.Name), known.Type, Townships[i % Townships.Length])).ToList();
        db.Employers.AddRange(employers);
        await db.SaveChangesAsync(ct);
        var accounts = scope.GetRequiredService<DemoAccounts>();
        await accounts.AddStaffAsync(employers);
        AddAllowance(db, now, ActorOf(await accounts.FindAsync("office")), ActorOf(await accounts.FindAsync("office2")));
        DemoPolicies.Add(db, now, ActorOf(await accounts.FindAsync("office")), ActorOf(await accounts.FindAsync("office2")));
        AddCatalogue(db, CountyClock.StartOf(new DateOnly(CountyClock.DayOf(now).Year - 6, 1, 4)).AddHours(9), ActorOf(await accounts.FindAsync("office")), ActorOf(await accounts.FindAsync("office2")));
        DemoEmployerFacts.Add(db, employers, ActorOf(await accounts.FindAsync("office")), CountyClock.DayOf(now), now);
        await db.SaveChangesAsync(ct);
        return employers;
    }

    /// <summary>The county's sample amounts, written by one person of the office, checked and published by another.</summary>
    private static void AddAllowance(IPortalDb db, DateTime now, Actor author, Actor second)
    {
        var policy = Policy.NewGraduateAllowance();
        var version = new PolicyVersion(policy.Id, 1, new DateOnly(CountyClock.DayOf(now).Year, 1, 1), AllowanceTerms.CountyDraft2026(), author, now);
        version.Check(second, now);
        // The register is empty on the first day, and so is what a trial finds.
        var tried = EmptyRegister.Try(policy, version, second, now);
        version.Publish(tried, second, now);
        policy.RecordRevision();
        db.PolicyGroups.Add(PolicyGroup.Living());
        db.Policies.Add(policy);
        db.PolicyVersions.Add(version);
        db.PolicySimulations.Add(tried);
    }

    /// <summary>The county's levels A to F, in force longer than a level's term, so that one can have ended.</summary>
    private static void AddCatalogue(IPortalDb db, DateTime now, Actor author, Actor second)
    {
        var version = new CatalogueVersion(1, new DateOnly(CountyClock.DayOf(now).Year, 1, 1), CatalogueTerms.CountyDraft(), author, now);
        version.Publish(null, second, new CountyDay(now));
        db.CatalogueVersions.Add(version);
    }

    private static Actor ActorOf(Account account) => new(account.AccountId, account.DisplayName, AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = account.PersonId };

    private static async Task EndSessionsAsync(IServiceProvider scope, CancellationToken ct)
    {
        var now = scope.GetRequiredService<CountyClock>().UtcNow;
        foreach (var session in await Db(scope).Sessions.ToListAsync(ct)) session.End(now);
        await Db(scope).SaveChangesAsync(ct);
    }
}
