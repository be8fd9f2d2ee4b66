using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Tests.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>Whatever changes a record of a register leaves one line a field: who, when, from, to, why. Seeded defects, seen red: see docs/testing.md.</summary>
public sealed class RegisterHistoryTests
{
    private static readonly Actor Clerk = new(AccountId.New(), "李芳", AccessTable.CapabilitiesOf([Role.FirstReviewer])) { Person = PersonId.New() };

    [Fact]
    public async Task Amendment_OfTwoFields_LeavesALineForEachAndNoOther()
    {
        await using var database = await OpenAsync();
        var id = await EnterAsync(database);

        await AmendAsync(database, id, EmployerStatus.Blacklisted, "市场监管局通报");

        var changes = await ChangesAsync(database, id);
        changes[0].Field.ShouldBe(RegisterChange.Entered);
        changes.Skip(1).Select(change => (change.Field, change.From, change.To)).ShouldBe([("Name", "齐河甲单位", "齐河乙单位"), ("Status", "EmployerStatus.Active", "EmployerStatus.Blacklisted")], ignoreOrder: true);
        changes.Skip(1).ShouldAllBe(change => change.ByName == "李芳" && change.By == Clerk.Id && change.Reason == "市场监管局通报" && change.Source == FactSource.Clerk && change.At == database.Clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task History_Read_IsInTheReadersWordsWithTheLatestFirst()
    {
        await using var database = await OpenAsync();
        var id = await EnterAsync(database);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await AmendAsync(database, id, EmployerStatus.Deregistered, "已注销");

        var lines = await PortalLanguage.In(PortalLanguage.Chinese, () => database.InScopeAsync<RegisterHistoryQuery, IReadOnlyList<ChangeLine>>(history => history.OfAsync(RegisterSubject.Employer, id.Value, default)));

        lines.Select(line => (line.Field, line.From, line.To)).ShouldBe([("单位名称", "齐河甲单位", "齐河乙单位"), ("状态", "存续", "注销"), ("登记", null, null)], ignoreOrder: true);
        lines[^1].Field.ShouldBe("登记");
    }

    [Fact]
    public async Task SaveThatFailed_Repeated_LeavesEachLineOnce()
    {
        await using var database = await OpenAsync();
        var id = await EnterAsync(database);
        await database.InScopeAsync<IPortalDb>(async db =>
        {
            var employer = await db.Employers.SingleAsync(row => row.Id == id);
            employer.Amend(employer.Facts with { Name = "齐河丙单位", NameInitials = "qhbdw" });
            var twin = new Employer(EmployerId.New(), employer.CreditCode, "同码单位", "tmdw", employer.Type, employer.TownshipCode);
            db.Employers.Add(twin);
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(default));
            db.Employers.Remove(twin);
            await db.SaveChangesAsync(default);
        });

        (await ChangesAsync(database, id)).Select(change => change.Field).ShouldBe([RegisterChange.Entered, "Name"]);
    }

    /// <summary>A pooled context serves one scope after another: what one said and did not save is not said of the next.</summary>
    [Fact]
    public async Task Reason_OfAScopeThatDidNotSave_IsForgotten()
    {
        await using var database = await OpenAsync();
        var id = await EnterAsync(database);
        await database.InScopeAsync<IPortalDb>(db =>
        {
            db.Because("没有保存的原因");
            return Task.CompletedTask;
        });

        await AmendAsync(database, id, EmployerStatus.Active, null);

        (await ChangesAsync(database, id))[^1].Reason.ShouldBeNull();
    }

    private static Task<MigratedDatabase> OpenAsync() => MigratedDatabase.CreateAsync(services => services
        .AddSingleton<ICurrentActor>(new ActingAs { Actor = Clerk }).AddSingleton<PortalFormat>().AddSingleton<Townships>()
        .AddSingleton(provider => PortalTexts.Load(provider.GetRequiredService<PortalFormat>(), strict: true))
        .AddScoped<IChangeNames, EmployerChangeNames>().AddScoped<RegisterHistoryQuery>());

    private static async Task<EmployerId> EnterAsync(MigratedDatabase database)
    {
        var employer = new Employer(EmployerId.New(), Some.CreditCode(), "齐河甲单位", "qhjdw", EmployerType.PrivateEnterprise, Some.TownshipCode);
        await database.InScopeAsync<IPortalDb>(async db =>
        {
            db.Employers.Add(employer);
            await db.SaveChangesAsync(default);
        });
        return employer.Id;
    }

    private static Task AmendAsync(MigratedDatabase database, EmployerId id, EmployerStatus status, string? reason) => database.InScopeAsync<IPortalDb>(async db =>
    {
        var employer = await db.Employers.SingleAsync(row => row.Id == id);
        employer.Amend(employer.Facts with { Name = "齐河乙单位", NameInitials = "qhydw", Status = status });
        if (reason is not null) db.Because(reason);
        await db.SaveChangesAsync(default);
    });

    private static Task<List<RegisterChange>> ChangesAsync(MigratedDatabase database, EmployerId id) => database.InScopeAsync<IPortalDb, List<RegisterChange>>(db =>
        db.RegisterChanges.AsNoTracking().Where(change => change.SubjectId == id.Value).OrderBy(change => change.Id).ToListAsync());
}
