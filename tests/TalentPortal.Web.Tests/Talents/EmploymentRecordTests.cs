using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>A clerk keeps the employments of a record. Seeded defects: see docs/testing.md, "The talent register".</summary>
public sealed class EmploymentRecordTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly DateOnly Born = new(1996, 2, 29);

    [Fact]
    public async Task Employment_EnteredFromAContract_StandsOnTheProfileWithItsSource_AndFindsThePersonByEmployer()
    {
        var (person, firm) = (await PersonAsync("东方新业"), await FirmAsync("东方机械有限公司"));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var profile = await EnterAsync(clerk, person, firm, new DateOnly(2024, 3, 1), ("Form.Post", "工程师"));

        profile.Errors.ShouldBeEmpty();
        profile.TextsOf("[aria-labelledby=work] .fact").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            line => line.ShouldContain("东方机械有限公司 · 工程师 · 劳动合同"), line => line.ShouldContain(host.Texts.Of(FactSource.Clerk)));
        (await clerk.GetPageAsync($"/work/talents?Code={firm.CreditCode}")).TextsOf("tbody tr").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Employer_IsFoundByNameInitialsOrCode_AndOneThatWasMergedAwayByTheOneThatIsLeft()
    {
        var (person, left, gone) = (await PersonAsync("东方寻找"), await FirmAsync("东方留存有限公司"), await FirmAsync("东方并掉有限公司"));
        await host.WithDbAsync(async db =>
        {
            (await db.Employers.SingleAsync(row => row.Id == gone.Id)).MergeInto(await db.Employers.SingleAsync(row => row.Id == left.Id));
            return await db.SaveChangesAsync(default);
        });
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        foreach (var sought in new[] { "方留存", "dflc", left.CreditCode, gone.CreditCode })
            (await clerk.GetPageAsync($"/work/talents/{person}/employments?q={sought}")).TextsOf("[aria-labelledby=found] dd").ShouldContain("东方留存有限公司", customMessage: sought);
        (await EnterAsync(clerk, person, gone, new DateOnly(2024, 3, 1))).Errors.ShouldBe([host.Texts.Refusal(EmploymentRefusals.EmployerMerged.With("东方并掉有限公司", "东方留存有限公司"))]);
    }

    [Fact]
    public async Task Employment_ThatCannotBe_IsRefusedWithTheReason()
    {
        var (person, firm, other, closed) = (await PersonAsync("东方不能"), await FirmAsync("东方甲有限公司"), await FirmAsync("东方乙有限公司"), await FirmAsync("东方注销有限公司", EmployerStatus.Deregistered));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        (await EnterAsync(clerk, person, firm, new DateOnly(2024, 3, 1))).Errors.ShouldBeEmpty();

        async Task<IReadOnlyList<string>> RefusedAsync(Employer employer, DateOnly from, DateOnly? left = null, string kind = "Contract") =>
            (await EnterAsync(clerk, person, employer, from, left, kind)).Errors;
        string Said(Refusal refusal) => host.Texts.Refusal(refusal);

        var taken = Said(EmploymentRefusals.Overlaps.With("东方甲有限公司", new DateOnly(2024, 3, 1)));
        (await RefusedAsync(other, new DateOnly(2025, 1, 1))).ShouldBe([taken]);
        (await RefusedAsync(other, new DateOnly(2023, 1, 1), new DateOnly(2024, 3, 1))).ShouldBe([taken], "The last day is worked.");
        (await RefusedAsync(firm, new DateOnly(2025, 1, 1), kind: "OwnBusiness")).ShouldBe([taken], "Twice at one employer.");
        (await RefusedAsync(other, new DateOnly(2012, 2, 28), new DateOnly(2013, 1, 1))).ShouldBe([Said(EmploymentRefusals.TooYoung.With(16, new DateOnly(2012, 2, 29)))]);
        (await RefusedAsync(other, new DateOnly(2023, 5, 1), new DateOnly(2023, 4, 30))).ShouldBe([host.Texts["refusal.employment.left_before_start"]]);
        (await RefusedAsync(other, new DateOnly(2027, 1, 1))).ShouldBe([host.Texts["apply.started.future"]]);
        (await RefusedAsync(closed, new DateOnly(2022, 1, 1))).ShouldBe([Said(EmploymentRefusals.EmployerClosed.With("东方注销有限公司"))]);
        (await SpellsAsync(person)).Count.ShouldBe(1);

        (await clerk.GetPageAsync($"/work/talents/{person}/employments?q=东方注销")).TextsOf("[aria-labelledby=found] dd").ShouldContain(row => row.Contains("东方注销有限公司") && row.Contains(host.Texts.Of(EmployerStatus.Deregistered)));
        (await RefusedAsync(closed, new DateOnly(2022, 1, 1), new DateOnly(2023, 1, 31))).ShouldBeEmpty("Somebody did work there once.");
        (await RefusedAsync(other, new DateOnly(2023, 2, 1), new DateOnly(2024, 2, 29))).ShouldBeEmpty();
        (await RefusedAsync(other, new DateOnly(2025, 1, 1), kind: "OwnBusiness")).ShouldBeEmpty("An own business beside a post.");
    }

    [Fact]
    public async Task Employment_CorrectedEndedAndTakenOff_LeavesItsHistory_AndTheRecordOfAnEarlierDayIsAsItWas()
    {
        var (person, firm) = (await PersonAsync("东方往事"), await FirmAsync("东方纺织有限公司"));
        using (var first = await host.SignInAsAsync(Role.FirstReviewer)) await EnterAsync(first, person, firm, new DateOnly(2024, 3, 1));
        var day = CountyClock.DayOf(host.Now);
        host.Clock.Advance(TimeSpan.FromDays(1));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var form = await (await clerk.GetPageAsync($"/work/talents/{person}")).FollowAsync("[aria-labelledby=work] a[href*='employments/']:not([href$=end])");
        (await form.FollowAsync("main a[href*='other=true']")).Find("form[role=search]").ShouldNotBeNull("Another employer is looked for.");
        (await form.SubmitAsync(("Form.StartedOn.Month", "4"), ("Form.Reason", "合同原件为四月"))).Errors.ShouldBeEmpty();
        var end = await (await clerk.GetPageAsync($"/work/talents/{person}")).FollowAsync("[aria-labelledby=work] a[href$=end]");
        (await end.SubmitAsync(("Form.LeftOn.Year", "2024"), ("Form.LeftOn.Month", "3"), ("Form.LeftOn.Day", "31"), ("Form.LeavingReason", "个人原因"), ("Form.Reason", "离职证明"))).Errors.ShouldBe([host.Texts.Refusal(EmploymentRefusals.LeftBeforeStart)]);
        var ended = await end.SubmitAsync(("Form.LeftOn.Year", "2025"), ("Form.LeftOn.Month", "12"), ("Form.LeftOn.Day", "31"), ("Form.LeavingReason", "个人原因"), ("Form.Reason", "离职证明"));
        ended.TextsOf("[aria-labelledby=work] .fact").ShouldHaveSingleItem().ShouldContain("2025年12月31日 离职");
        ended.Find("[aria-labelledby=work] a[href$=end]").ShouldBeNull();
        (await (await ended.FollowAsync("[aria-labelledby=work] a[href*='employments/']:not([href$=end])")).SubmitAsync(("Form.Post", "挡车工"), ("Form.Reason", "任职文件"))).Errors.ShouldBeEmpty();
        (await SpellsAsync(person)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Post.ShouldBe("挡车工"), row => row.LeavingReason.ShouldBe("个人原因"));
        (await clerk.GetPageAsync($"/work/talents/{person}/history?On={day.AddDays(1):yyyy-MM-dd}")).TextsOf("[aria-labelledby=then] .fact").ShouldContain("最后工作日2025年12月31日");
        ended = await clerk.GetPageAsync($"/work/talents/{person}");
        await (await ended.FollowAsync("[aria-labelledby=work] a[href*=withdraw]")).SubmitAsync(("Form.Reason", "登记到别人名下"));

        (await SpellsAsync(person)).ShouldBeEmpty();
        var history = await clerk.GetPageAsync($"/work/talents/{person}/history?On={day:yyyy-MM-dd}");
        var lines = history.TextsOf("[aria-labelledby=changes] tbody tr");
        lines.ShouldContain(line => line.Contains("入职日期") && line.Contains("2024年3月1日") && line.Contains("2024年4月1日") && line.Contains("合同原件为四月"));
        lines.ShouldContain(line => line.Contains("最后工作日") && line.Contains("2025年12月31日") && line.Contains("离职证明"));
        lines.ShouldContain(line => line.Contains("东方纺织有限公司") && line.Contains("登记到别人名下"));
        var then = history.TextsOf("[aria-labelledby=then] .fact");
        then.ShouldContain("工作单位东方纺织有限公司");
        then.ShouldContain("入职日期2024年3月1日");
        then.ShouldNotContain(line => line.Contains("最后工作日"));
    }

    [Fact]
    public async Task Employment_ThatTheEmployerConfirmed_IsEndedAndNothingElse()
    {
        var (person, firm) = (await PersonAsync("东方已认"), await FirmAsync("东方食品有限公司"));
        var spell = new Employment(person, firm.Id, new DateOnly(2024, 3, 1), null, EmploymentKind.Contract, false);
        spell.Confirm(host.Now);
        await AddAsync(spell);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var profile = await clerk.GetPageAsync($"/work/talents/{person}");
        profile.Find("[aria-labelledby=work] a[href*=withdraw]").ShouldBeNull();
        var refusal = host.Texts.Refusal(EmploymentRefusals.ConfirmedStays);
        (await clerk.GetPageAsync($"/work/talents/{person}/employments/{spell.Id}")).Text.ShouldContain(refusal);
        (await (await clerk.GetPageAsync($"/work/talents/{person}/withdraw/Employment/{spell.Id}")).SubmitAsync(("Form.Reason", "登记有误"))).Errors.ShouldBe([refusal]);
        (await (await profile.FollowAsync("[aria-labelledby=work] a[href$=end]")).SubmitAsync(("Form.LeftOn.Year", "2026"), ("Form.LeftOn.Month", "2"), ("Form.LeftOn.Day", "28"), ("Form.LeavingReason", "合同到期"), ("Form.Reason", "单位来函"))).Errors.ShouldBeEmpty();

        (await SpellsAsync(person)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.LeftOn.ShouldBe(new DateOnly(2026, 2, 28)), row => row.StartedOn.ShouldBe(new DateOnly(2024, 3, 1)));
    }

    [Fact]
    public async Task Departure_RecordedWrongly_IsTakenBackWithItsReason_AndBothStandInTheHistory()
    {
        var (person, firm) = (await PersonAsync("东方错记"), await FirmAsync("东方木业有限公司"));
        var spell = new Employment(person, firm.Id, new DateOnly(2024, 3, 1), null, EmploymentKind.Contract, false);
        spell.Confirm(host.Now);
        await AddAsync(spell);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var ended = await (await clerk.GetPageAsync($"/work/talents/{person}/employments/{spell.Id}/end")).SubmitAsync([.. Day("LeftOn", new DateOnly(2026, 2, 28)), ("Form.LeavingReason", "合同到期"), ("Form.Reason", "单位来函")]);

        var form = await ended.FollowAsync("[aria-labelledby=work] a[href$=resume]");
        form.Text.ShouldContain("2026年2月28日 离职");
        form.Text.ShouldContain("合同到期");
        var stale = await clerk.GetPageAsync(form.Address);
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["record.reason.required"]]);
        var back = await form.SubmitAsync(("Form.Reason", "来函写错了人"));

        back.TextsOf("[aria-labelledby=work] .fact").ShouldHaveSingleItem().ShouldNotContain("离职");
        (await SpellsAsync(person)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.LeftOn.ShouldBeNull(), row => row.LeavingReason.ShouldBeNull(), row => row.DepartureReportedAt.ShouldBeNull(), row => row.ConfirmedAt.ShouldNotBeNull());
        var lines = (await clerk.GetPageAsync($"/work/talents/{person}/history")).TextsOf("[aria-labelledby=changes] tbody tr");
        lines.ShouldContain(line => line.Contains("最后工作日") && line.Contains("单位来函"));
        lines.ShouldContain(line => line.Contains("最后工作日") && line.Contains("来函写错了人"));
        (await stale.SubmitAsync(("Form.Reason", "再撤一次"))).Status.ShouldBe(HttpStatusCode.Conflict);
        var again = await clerk.GetPageAsync(form.Address);
        again.Text.ShouldContain(host.Texts.Refusal(EmploymentRefusals.NoDeparture));
        again.Find("main input[name='Form.Reason']").ShouldBeNull();
        (await (await clerk.GetPageAsync($"/work/talents/{person}/employments/{spell.Id}/end")).SubmitAsync([.. Day("LeftOn", new DateOnly(2026, 1, 31)), ("Form.LeavingReason", "合同到期"), ("Form.Reason", "单位来函")])).Errors.ShouldBeEmpty("The right day is recorded anew.");
    }

    [Fact]
    public async Task Departure_ThatAnotherEmploymentFollowed_StaysOnRecord()
    {
        var (person, firm, next) = (await PersonAsync("东方换岗"), await FirmAsync("东方旧厂有限公司"), await FirmAsync("东方新厂有限公司"));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await EnterAsync(clerk, person, firm, new DateOnly(2024, 3, 1), new DateOnly(2025, 6, 30), "Contract");
        await EnterAsync(clerk, person, next, new DateOnly(2025, 7, 1));
        var spell = (await SpellsAsync(person))[0];

        var form = await clerk.GetPageAsync($"/work/talents/{person}/employments/{spell.Id}/resume");

        var taken = host.Texts.Refusal(EmploymentRefusals.Overlaps.With("东方新厂有限公司", new DateOnly(2025, 7, 1)));
        form.Text.ShouldContain(taken);
        (await form.SubmitAsync(("Form.Reason", "登记有误"), ("Form.Version", $"{spell.Version}"))).Errors.ShouldBe([taken]);
        (await SpellsAsync(person))[0].LeftOn.ShouldBe(new DateOnly(2025, 6, 30));
    }

    [Fact]
    public async Task Employment_OfAnApplication_IsNotRewritten()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var application = await host.WithDbAsync(async db => { var id = await world.SubmittedAsync(); return await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id); });
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var page = await clerk.GetPageAsync($"/work/talents/{application.PersonId}/employments/{application.EmploymentId}");

        page.Text.ShouldContain(host.Texts.Refusal(EmploymentRefusals.InACase.With(application.CaseNumber!)));
        page.Find("main form[method=post]").ShouldBeNull();
    }

    [Fact]
    public async Task ApplicantsOwnWord_StandsBesideWhatAnOfficeEntered_AndNeverInItsPlace()
    {
        var (firm, other) = (await FirmAsync("东方化工有限公司"), await FirmAsync("东方物流有限公司"));
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Name = "东方自述");
        await AddAsync(new Employment(account.PersonId!.Value, new SpellFacts(firm.Id, EmploymentKind.Contract, new DateOnly(2024, 3, 1)), host.Now));

        await host.ActAsync(account, async services =>
        {
            var drafts = services.GetRequiredService<SubsidyDraftService>();
            var draft = await drafts.StartAsync(default);
            foreach (var chosen in new[] { firm, other })
                await drafts.SaveEmploymentAsync(draft, new SaveEmployment { EmployerId = chosen.Id.Value, Kind = EmploymentKind.Contract, StartedOn = new DateOnly(2025, 7, 1), ContractEndsOn = new DateOnly(2028, 6, 30) }, default);
            return draft;
        });

        (await SpellsAsync(account.PersonId.Value)).Select(row => (row.EmployerId, row.StartedOn, row.IsVouchedFor)).ShouldBe([(firm.Id, new DateOnly(2024, 3, 1), true), (other.Id, new DateOnly(2025, 7, 1), false)]);
    }

    [Theory]
    [InlineData("a[href$=end]")]
    [InlineData("a[href*=withdraw]")]
    public async Task Record_ThatATownshipLosesWithTheWork_IsNotOpenedAgain(string way)
    {
        const string elsewhere = "371425103000";
        var (person, firm) = (await PersonAsync("东方离乡"), await FirmAsync("东方外镇有限公司", township: elsewhere));
        await AddAsync(new Employment(person, new SpellFacts(firm.Id, EmploymentKind.Contract, new DateOnly(2024, 3, 1)), host.Now));
        using var clerk = await host.SignInAsAsync(Role.IntakeClerk, wish => wish.TownshipCode = elsewhere);

        var after = await (await (await clerk.GetPageAsync($"/work/talents/{person}")).FollowAsync("[aria-labelledby=work] " + way))
            .SubmitAsync([.. way.EndsWith("end]", StringComparison.Ordinal) ? [.. Day("LeftOn", new DateOnly(2026, 2, 28)), ("Form.LeavingReason", "个人原因")] : Array.Empty<(string, string)>(), ("Form.Reason", "离职证明")]);

        (after.Status, after.Address).ShouldBe((HttpStatusCode.OK, "/work/talents"));
        (await clerk.GetAsync($"/work/talents/{person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Form_ThatIsStale_ChangesNothing()
    {
        var (person, firm) = (await PersonAsync("东方迟到"), await FirmAsync("东方电子有限公司"));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await EnterAsync(clerk, person, firm, new DateOnly(2024, 3, 1));
        var spell = (await SpellsAsync(person))[0].Id;
        var (one, two) = (await clerk.GetPageAsync($"/work/talents/{person}/employments/{spell}"), await clerk.GetPageAsync($"/work/talents/{person}/employments/{spell}"));
        await one.SubmitAsync(("Form.Post", "班长"), ("Form.Reason", "任职文件"));

        (await two.SubmitAsync(("Form.Post", "主任"), ("Form.Reason", "任职文件"))).Status.ShouldBe(HttpStatusCode.Conflict);

        (await SpellsAsync(person)).ShouldHaveSingleItem().Post.ShouldBe("班长");
    }

    private static Task<PortalPage> EnterAsync(PortalBrowser clerk, PersonId person, Employer firm, DateOnly from, params (string, string)[] more) => EnterAsync(clerk, person, firm, from, null, "Contract", more);

    private static async Task<PortalPage> EnterAsync(PortalBrowser clerk, PersonId person, Employer firm, DateOnly from, DateOnly? left, string kind, params (string, string)[] more)
    {
        var form = await clerk.GetPageAsync($"/work/talents/{person}/employments?chosen={firm.Id}");
        return await form.SubmitAsync([("Form.Kind", kind), .. Day("StartedOn", from), .. left is { } last ? [.. Day("LeftOn", last), ("Form.LeavingReason", "个人原因")] : Array.Empty<(string, string)>(), ("Form.Reason", "劳动合同原件"), .. more]);
    }

    private static (string, string)[] Day(string field, DateOnly day) => [($"Form.{field}.Year", $"{day.Year}"), ($"Form.{field}.Month", $"{day.Month}"), ($"Form.{field}.Day", $"{day.Day}")];

    private Task<List<Employment>> SpellsAsync(PersonId person) => host.WithDbAsync(db => db.Employments.AsNoTracking().Where(row => row.PersonId == person).OrderBy(row => row.StartedOn).ToListAsync());

    private async Task<PersonId> PersonAsync(string name)
    {
        var person = Some.Person(host.Vault, name, Born);
        await AddAsync(person);
        return person.Id;
    }

    private async Task<Employer> FirmAsync(string name, EmployerStatus status = EmployerStatus.Active, string township = Some.TownshipCode)
    {
        var firm = new Employer(EmployerId.New(), Some.CreditCode(), name, Pinyin.Initials(name), EmployerType.PrivateEnterprise, township);
        if (status is not EmployerStatus.Active) firm.Amend(firm.Facts with { Status = status });
        await AddAsync(firm);
        return firm;
    }

    private Task AddAsync(object row) => host.WithDbAsync(async db =>
    {
        ((DbContext)db).Add(row);
        return await db.SaveChangesAsync(default);
    });
}
