using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>
/// Seeded defects, each seen red: the reach of a township without the open employment (Township_…); insurance
/// months however old (Township_… and Filter_…); whoever is known only as staff listed (Officer_…); "has the level" instead of "has it as the highest" (Filter_…); the cursor of the way back read as that of the way on,
/// and initials paged by the id alone (Pages_…).
/// </summary>
public sealed class TalentListTests : IAsyncLifetime
{
    private const string Elsewhere = "371425103000";

    private TalentRegister register = null!;

    public async ValueTask InitializeAsync() => register = await TalentRegister.OpenAsync();

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Theory]
    [InlineData("建国", "张建国")]
    [InlineData("国", "张建国|王国栋")]
    [InlineData("建国栋", "")]
    [InlineData("zjg", "张建国")]
    [InlineData("Z", "张建国")]
    [InlineData("smi", "John Smith")]
    [InlineData("js", "John Smith")]
    [InlineData("丽买", "阿依古丽·买买提")]
    [InlineData("%", "")]
    [InlineData("建_", "张建国")]
    public async Task Search_ByAnyPartOrByInitials_FindsWhoHasIt(string sought, string names)
    {
        foreach (var name in new[] { "张建国", "王国栋", "John Smith", "阿依古丽·买买提" }) await register.EnterAsync(name);

        (await register.NamesAsync(sought)).ShouldBe(names.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Search_ByAWholeNumber_FindsOnePersonAndPartOfItNobody()
    {
        var number = Some.IdNumber();
        await register.EnterAsync("张建国", number: number);
        var phone = Some.Phone();
        await register.EnterAsync("王国栋", person => person.UsePhone(register.Vault.Seal(PersonalField.Phone, person.Id.Value, phone)));

        (await register.NamesAsync(number)).ShouldBe(["张建国"]);
        (await register.NamesAsync(" " + number[..6] + " " + number[6..])).ShouldBe(["张建国"]);
        (await register.NamesAsync("+86" + phone)).ShouldBe(["王国栋"]);
        (await register.NamesAsync(number[..17])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filter_OfEachKind_NarrowsAndTheirUnionNarrowsMore()
    {
        var she = await register.EnterAsync("刘敏", person =>
        {
            person.StateEducation(new Education(EducationLevel.Bachelor, true, "山东大学", "化学", new DateOnly(2018, 6, 1), false));
            person.StateEducation(new Education(EducationLevel.Master, true, "山东大学", "化学", new DateOnly(2021, 6, 1), false));
        }, born: new DateOnly(1996, 12, 31));
        var he = await register.EnterAsync("陈刚", person => person.StateEducation(new Education(EducationLevel.Bachelor, true, "青岛大学", "机械", new DateOnly(2019, 6, 1), false)), born: new DateOnly(1997, 1, 1));
        await register.EmployAsync("绿能科技", she);
        await register.EmployAsync("黄河机械", he, TalentRegister.October.AddMonths(-6), Elsewhere);

        (string[] Expected, TalentFilter Filter)[] cases =
        [
            (["刘敏"], new() { Level = EducationLevel.Master }),
            (["陈刚"], new() { Level = EducationLevel.Bachelor }),
            (["刘敏"], new() { School = "山东" }),
            ([], new() { School = "大学" }),
            (["刘敏"], new() { Employer = "能科" }),
            ([], new() { Employer = "黄河" }),
            (["刘敏"], new() { Township = Some.TownshipCode }),
            ([], new() { Township = Elsewhere }),
            (["刘敏"], new() { BornTo = 1996 }),
            (["陈刚"], new() { BornFrom = 1997, BornTo = 1997 }),
            (["刘敏"], new() { Insured = true }),
            (["陈刚"], new() { Insured = false }),
            ([she.Sex == he.Sex ? "" : "刘敏"], new() { Sex = she.Sex }),
            (["刘敏"], new() { Q = "敏", School = "山东", Level = EducationLevel.Master, Insured = true, BornFrom = 1990 }),
            ([], new() { Q = "刚", School = "山东" }),
        ];
        foreach (var (expected, filter) in cases.Where(example => example.Expected is not [""]))
            (await register.NamesAsync(filter)).ShouldBe(expected, string.Join('&', filter.Chosen()));
    }

    /// <summary>Of the chains of the county's list by name; a kind of qualification with the same name is not a chain.</summary>
    [Fact]
    public async Task Chain_FindsWhoWorksAtItsEmployersNow()
    {
        var (green, fine, kind) = (new EmployerListEntry(EmployerList.Chain, "绿色化工", new DateOnly(2020, 1, 1)), new EmployerListEntry(EmployerList.Chain, "高端装备", new DateOnly(2020, 1, 1)), new EmployerListEntry(EmployerList.Qualification, "绿色化工", new DateOnly(2020, 1, 1)));
        foreach (var entry in new[] { green, fine, kind }) await register.AddAsync(entry);
        var (she, he, gone) = (await register.EnterAsync("刘敏"), await register.EnterAsync("陈刚"), await register.EnterAsync("赵强"));
        await ChainAsync(await register.EmployAsync("绿能科技", she), green);
        await ChainAsync(await register.EmployAsync("黄河机械", he), fine);
        await ChainAsync(await register.EmployAsync("旧化工厂", gone, TalentRegister.October.AddMonths(-8)), green);

        (await register.NamesAsync(new TalentFilter { Chain = "绿色化工" })).ShouldBe(["刘敏"]);
        (await register.NamesAsync(new TalentFilter { Chain = "绿色化工", Township = Some.TownshipCode, Q = "刘" })).ShouldBe(["刘敏"]);
        (await register.NamesAsync(new TalentFilter { Chain = "绿色" })).ShouldBeEmpty();
    }

    private Task ChainAsync(Employer employer, EmployerListEntry chain) => register.Database.InScopeAsync<IPortalDb>(async db =>
    {
        var known = await db.Employers.SingleAsync(row => row.Id == employer.Id);
        known.Amend(known.Facts with { ChainId = chain.Id });
        await db.SaveChangesAsync(default);
    });

    [Fact]
    public async Task Row_OfAPerson_SaysEducationEmployerAndLastMonth()
    {
        var person = await register.EnterAsync("刘敏", known =>
        {
            known.StateEducation(new Education(EducationLevel.Bachelor, true, "山东大学", "化学", new DateOnly(2018, 6, 1), false));
            known.VerifyEducation(EducationLevel.Bachelor, EducationVerification.Chsi, new DateOnly(2026, 1, 1));
        }, born: new DateOnly(1996, 11, 24));
        var old = await register.EmployAsync("旧单位", person, TalentRegister.October.AddMonths(-1));
        await register.EmployAsync("绿能科技", person);
        await register.AddAsync(new InsuranceMonth(person.Id, TalentRegister.October.AddMonths(1), old.Id, false, null, false));

        var row = (await register.PageAsync(new TalentFilter())).Rows.ShouldHaveSingleItem();

        (row.Level, row.School, row.IsVerified, row.Employer, row.TownshipCode, row.LastMonth).ShouldBe((EducationLevel.Bachelor, "山东大学", true, "绿能科技", Some.TownshipCode, TalentRegister.October));
        (row.AgeOn(new DateOnly(2026, 11, 23)), row.AgeOn(new DateOnly(2026, 11, 24))).ShouldBe((29, 30));
    }

    /// <summary>Today is 23 November 2026. D until the upgrade to C in May 2025, B until it was withdrawn, F from tomorrow on, E twice by mistake, D beside C.</summary>
    [Fact]
    public async Task Recognised_IsTheBestLevelOfTheDayAskedFor()
    {
        var (upgraded, withdrawn, tomorrow, twice, both) = (await register.EnterAsync("升级"), await register.EnterAsync("撤销"), await register.EnterAsync("明日"), await register.EnterAsync("两证"), await register.EnterAsync("两级"));
        await register.EnterAsync("无类别");
        var better = await register.RecogniseAsync(upgraded, TalentLevel.C, new DateOnly(2025, 5, 10));
        await register.RecogniseAsync(upgraded, TalentLevel.D, new DateOnly(2024, 6, 1), held => held.GivenUpFor(better));
        await register.RecogniseAsync(withdrawn, TalentLevel.B, new DateOnly(2024, 6, 1), held => held.WithdrawnOn(new DateOnly(2026, 11, 23)));
        await register.RecogniseAsync(tomorrow, TalentLevel.F, new DateOnly(2026, 11, 24));
        foreach (var _ in new[] { 1, 2 }) await register.RecogniseAsync(twice, TalentLevel.E, new DateOnly(2025, 1, 1));
        await register.RecogniseAsync(both, TalentLevel.C, new DateOnly(2026, 11, 23));
        await register.RecogniseAsync(both, TalentLevel.D, new DateOnly(2024, 1, 1));
        foreach (var person in new[] { upgraded, withdrawn, both }) await register.EmployAsync("绿能科技", person, new YearMonth(2024, 12));

        (await LevelsAsync(new TalentFilter())).ShouldBe(["升级 C", "撤销 -", "明日 -", "两证 E", "两级 C", "无类别 -"], ignoreOrder: true);
        foreach (var (level, names) in new[] { (TalentLevel.B, ""), (TalentLevel.C, "升级 C|两级 C"), (TalentLevel.D, ""), (TalentLevel.E, "两证 E"), (TalentLevel.F, "") })
            (await LevelsAsync(new TalentFilter { Recognised = level })).ShouldBe(names.Split('|', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        (await LevelsAsync(new TalentFilter { Recognised = TalentLevel.C, Q = "级" })).ShouldBe(["升级 C", "两级 C"], ignoreOrder: true);
        (await register.NamesAsync(new TalentFilter { Unrecognised = true })).ShouldBe(["撤销", "明日", "无类别"], ignoreOrder: true);
        (await LevelsAsync(new TalentFilter { In = 2024 })).ShouldBe(["升级 D", "撤销 B", "两级 D"], ignoreOrder: true);
        (await LevelsAsync(new TalentFilter { In = 2024, Recognised = TalentLevel.D })).ShouldBe(["升级 D", "两级 D"], ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_OfALevel_ThereAndBack_ShowItsHoldersOnceInTheOrderOfTheList()
    {
        for (var i = 0; i < 70; i++)
        {
            var person = await register.EnterAsync("王海");
            if (i < 60) await register.RecogniseAsync(person, TalentLevel.E, new DateOnly(2025, 1, 1));
        }

        var first = await register.PageAsync(new TalentFilter { Recognised = TalentLevel.E });
        var second = await register.PageAsync(new TalentFilter { Recognised = TalentLevel.E, After = first.Next });

        (first.Rows.Count, second.Rows.Count, first.Total, second.Next).ShouldBe((50, 10, 60, null));
        first.Rows.Concat(second.Rows).Select(row => row.Id).ShouldBe((await AllAsync(null)).Skip(10));
        (await register.PageAsync(new TalentFilter { Recognised = TalentLevel.E, Before = second.Previous })).Rows.Select(row => row.Id).ShouldBe(first.Rows.Select(row => row.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("王")]
    [InlineData("w")]
    public async Task Pages_ThereAndBack_ShowEverybodyOnceInOneOrder(string? sought)
    {
        for (var i = 0; i < 120; i++) await register.EnterAsync(i % 3 == 0 ? "王海" : i % 3 == 1 ? "王一" : "卫王");

        var there = new List<IReadOnlyList<PersonId>>();
        var page = await register.PageAsync(new TalentFilter { Q = sought });
        for (; ; page = await register.PageAsync(new TalentFilter { Q = sought, After = page.Next }))
        {
            there.Add([.. page.Rows.Select(row => row.Id)]);
            if (page.Next is null) break;
        }

        there.Select(rows => rows.Count).ShouldBe([50, 50, 20]);
        there.SelectMany(rows => rows).Distinct().Count().ShouldBe(120);
        for (var back = there.Count - 2; back >= 0; back--)
        {
            page = await register.PageAsync(new TalentFilter { Q = sought, Before = page.Previous });
            page.Rows.Select(row => row.Id).ShouldBe(there[back]);
        }

        page.Previous.ShouldBeNull();
        // Of a text that finds more than a page nobody counts the rest.
        (page.Total, page.HasMore).ShouldBe(sought is null ? (120, false) : (TalentListQuery.PageSize, true));
        (await AllAsync(sought)).ShouldBe(there.SelectMany(rows => rows));
    }

    [Fact]
    public async Task Township_SeesWhoWorksThereNowOrHasACaseThere_AndNobodyElse()
    {
        await register.EmployAsync("本镇", await register.EnterAsync("在本镇"));
        await register.EmployAsync("本镇旧", await register.EnterAsync("曾在本镇"), TalentRegister.October.AddMonths(-6));
        await register.EmployAsync("外镇", await register.EnterAsync("在外镇"), township: Elsewhere);
        var (employed, left) = (await register.EnterAsync("已入职"), await register.EnterAsync("已离职"));
        var employer = await register.EmployAsync("本镇新");
        await register.AddAsync(new Employment(employed.Id, employer.Id, new DateOnly(2026, 9, 1), null, EmploymentKind.Contract, false).EnteredBy(FactSource.Clerk));
        await register.AddAsync(new Employment((await register.EnterAsync("自填在本镇")).Id, employer.Id, new DateOnly(2026, 9, 1), null, EmploymentKind.Contract, false));
        var spell = new Employment(left.Id, employer.Id, new DateOnly(2026, 9, 1), null, EmploymentKind.Contract, false);
        spell.ReportDeparture(new DateOnly(2026, 10, 1), "个人原因", DateTime.UtcNow);
        await register.AddAsync(spell);
        await register.EnterAsync("无单位");
        await register.ApplyAsync(await register.EnterAsync("本镇申请"), employer, isSent: true);
        await register.ApplyAsync(await register.EnterAsync("本镇草稿"), employer, isSent: false);

        register.ReadAs(Role.IntakeClerk, Some.TownshipCode);
        (await register.NamesAsync(new TalentFilter())).ShouldBe(["在本镇", "已入职", "本镇申请"], ignoreOrder: true);
        (await register.NamesAsync("镇")).ShouldBe(["在本镇", "本镇申请"], ignoreOrder: true);
        register.ReadAs(Role.IntakeClerk, Elsewhere);
        (await register.NamesAsync(new TalentFilter())).ShouldBe(["在外镇"]);
        register.ReadAs(Role.IntakeClerk);
        (await register.NamesAsync(new TalentFilter())).Count.ShouldBe(9);
        register.ReadAs(Role.Finance);
        (await register.NamesAsync(new TalentFilter())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Officer_IsInTheRegisterAsSoonAsMoreThanTheAccountIsKnown()
    {
        await register.StaffAsync(await register.EnterAsync("只是干部"), Role.FirstReviewer);
        await register.StaffAsync(await register.EnterAsync("单位专员"), Role.EmployerOfficer);
        await register.StaffAsync(await register.EnterAsync("申请人"), Role.Applicant);
        var (insured, employed, graduate, applicant) = (await register.EnterAsync("参保干部"), await register.EnterAsync("在职干部"),
            await register.EnterAsync("有学历干部", person => person.StateEducation(new Education(EducationLevel.Bachelor, true, "山东大学", "化学", new DateOnly(2018, 6, 1), false))), await register.EnterAsync("申请干部"));
        foreach (var person in new[] { insured, employed, graduate, applicant }) await register.StaffAsync(person, Role.TalentOffice);
        var employer = await register.EmployAsync("绿能科技", insured);
        await register.AddAsync(new Employment(employed.Id, employer.Id, new DateOnly(2026, 9, 1), null, EmploymentKind.Contract, false));
        var begun = new SubsidyApplication(SubsidyApplicationId.New(), AccountId.New(), DateTime.UtcNow);
        begun.IdentifyAs(applicant, DateTime.UtcNow);
        await register.AddAsync(begun);

        (await register.NamesAsync(new TalentFilter())).ShouldBe(["申请人", "参保干部", "在职干部", "有学历干部", "申请干部"], ignoreOrder: true);
        (await register.NamesAsync("只是")).ShouldBeEmpty();
        (await register.NamesAsync("zsgb")).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> LevelsAsync(TalentFilter filter) => (await register.PageAsync(filter)).Rows.Select(row => $"{row.Name} {row.Recognised?.ToString() ?? "-"}");

    private Task<List<PersonId>> AllAsync(string? sought) => register.Database.InScopeAsync<TalentListQuery, List<PersonId>>(async list =>
        await list.BlocksAsync(new TalentFilter { Q = sought }).SelectMany(rows => rows.Select(row => row.Id)).ToListAsync());
}
