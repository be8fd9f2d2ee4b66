using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Policies;

/// <summary>
/// A version tried on the register by the pages. Time stands at 12 March 2026; two bachelors work in the county without having
/// applied, one has. The draft raises the bachelor's 500 to 600 from 2026-07 (enterprise 550 to 660).
/// </summary>
public sealed class PolicySimulationTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private PortalBrowser author = null!, second = null!;
    private SubsidyWorld world = null!;
    private string draft = "";

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        world = await new SubsidyWorld(host).OpenAsync();
        await world.ConfirmedAsync();
        await WorkersAsync(2);
        (author, second) = (await host.SignInAsAsync(Role.TalentOffice), await host.SignInAsAsync(Role.TalentOffice));
        draft = $"/work/policies/{await DraftAsync()}";
    }

    public async ValueTask DisposeAsync()
    {
        author.Dispose();
        second.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Trial_OfARaise_NamesWhoGainsAndWhatItCosts()
    {
        var page = await TryAsync();

        page.TextsOf(".figs > *").ShouldBe(["受益2人", "受损0人", "可申报（现行 → 新版）2 → 2", "五年合计+7,920.00元"]);
        page.Text.ShouldContain("看过 6 人：已享受 0 人，已申报 1 人", customMessage: "staff are people too");
        page.TextsOf("table:first-of-type tbody tr").Count.ShouldBeGreaterThanOrEqualTo(5);
        var people = await page.FollowAsync(".figs a");
        people.TextsOf("tbody tr").Count.ShouldBe(2);
        people.TextsOf("tbody tr").ShouldAllBe(row => row.Contains("550.00→ 660.00") && row.Contains("+3,960.00"));
    }

    [Fact]
    public async Task Version_NotTried_IsNotPublished_AndTriedItIs()
    {
        await (await second.GetPageAsync(draft + "/check")).PressAsync("form.actionbar");
        var refused = await (await second.GetPageAsync(draft + "/publish")).PressAsync("form.actionbar");
        (refused.Status, refused.Errors.Single()).ShouldBe((HttpStatusCode.Conflict, host.Texts.Refusal(PolicyRefusals.NotSimulated)));

        await TryAsync();
        var publish = await second.GetPageAsync(draft + "/publish");
        publish.Find(".kv")!.QuerySelectorAll("dd").TakeLast(3).Select(figure => figure.TextContent).ShouldBe(["2 人", "0 人", "+7,920.00 元"]);
        (await publish.PressAsync("form.actionbar")).TextsOf(".page-h .st").ShouldBe(["已发布"]);
    }

    [Fact]
    public async Task Trial_OfTermsThatWereChangedSince_IsShownAsSuchAndDoesNotSuffice()
    {
        await TryAsync();
        await (await author.GetPageAsync(draft + "/edit")).SubmitAsync(("Form.Levels[1].Amount", "700"));
        await (await second.GetPageAsync(draft + "/check")).PressAsync("form.actionbar");

        (await second.GetPageAsync(draft + "/effect")).Text.ShouldContain(host.Texts["simulation.outdated"]);
        (await (await second.GetPageAsync(draft + "/publish")).PressAsync("form.actionbar")).Errors.ShouldBe([host.Texts.Refusal(PolicyRefusals.NotSimulated)]);
    }

    [Fact]
    public async Task Trial_StartedWhileOneRuns_IsRefused_AndStoppedItMayBeStartedAgain()
    {
        var page = await (await author.GetPageAsync(draft + "/effect")).PressAsync("main form.panel");
        page.Find("#trial")!.TextContent.ShouldContain(host.Texts.Of(JobState.Queued));
        (await second.GetPageAsync(draft + "/effect")).Text.ShouldContain(host.Texts.Refusal(PolicyRefusals.SimulationRuns));
        (await host.WithDbAsync(db => db.Jobs.Where(job => job.Kind == PolicySimulationJob.JobKind).OrderByDescending(job => job.CreatedAt).Select(job => job.Alone).FirstAsync())).ShouldNotBeNull("two at one moment are one");

        await page.PressAsync("#trial form");
        page = await author.GetPageAsync(draft + "/effect");

        page.Find("#trial")!.TextContent.ShouldContain(host.Texts.Of(JobState.Cancelled));
        (await TryAsync()).TextsOf(".figs > *").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Trial_HeldAgainstTheBudget_SaysWhichYearIsShortAndByHowMuch()
    {
        await BudgetDesk.OpenAsync(host, await host.AddAccountAsync(Role.Finance), await host.AddAccountAsync(Role.Finance), 27_000);

        var rows = (await TryAsync()).TextsOf($"[aria-label='{host.Texts["simulation.budget"]}'] tbody tr");

        rows.Count.ShouldBe(6);
        rows[0].ShouldBe("202626,400.00→ 29,920.00 27,000.00 超出 ¥2,920.00", "sixteen months of three people, two of them at the higher rate");
        rows[1].ShouldEndWith(host.Texts["simulation.holds.no_line"]);
    }

    [Fact]
    public async Task Assumptions_OutOfRange_AreSaidBesideTheFieldAndKept()
    {
        var page = await (await author.GetPageAsync(draft + "/effect")).SubmitAsync(new Dictionary<string, string> { ["Form.TakeUpPercent"] = "101", ["Form.MonthlyDropOutPercent"] = "1.2345" }, "main form.panel");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe(["请填写 0 至 100 的整数", host.Texts["simulation.drop_out.required"]]);
        page.Find("#Form_MonthlyDropOutPercent")!.GetAttribute("value").ShouldBe("1.2345");
    }

    [Fact]
    public async Task Trial_IsForWhoeverKeepsOrAuditsPolicies()
    {
        await TryAsync();
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        using var auditor = await host.SignInAsAsync(Role.AuditAdministrator);

        (await reviewer.GetPageAsync(draft + "/effect")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetPageAsync(draft + "/effect/people?gains=true")).TextsOf("tbody tr").Count.ShouldBe(2);
        (await auditor.GetPageAsync(draft + "/effect")).Find("main form.panel").ShouldBeNull();
    }

    [Fact]
    public async Task Receipt_OfOnePerson_SetsBothVersionsSideBySide_OnPaperAndAsFiles()
    {
        await TryAsync();
        var list = await second.GetPageAsync(draft + "/effect/people?gains=true");
        list.TextsOf("tbody tr td:last-child a").Count.ShouldBe(2);

        var receipt = await list.FollowAsync("tbody tr td:last-child a");

        receipt.Text.ShouldContain("现行 2025 年第 1 版：核算");
        receipt.Text.ShouldContain("测算的 2026 年第 1 版：核算");
        receipt.Text.ShouldContain("每月 ¥550.00 变为 ¥660.00");
        receipt.Text.ShouldContain("+110.00 × 36 = +3,960.00");
        receipt.Text.ShouldNotContain("名册有变化");
        using var json = System.Text.Json.JsonDocument.Parse((await second.GetPageAsync(receipt.Address.Split('?')[0] + "/json")).Content);
        (json.RootElement.GetProperty("kind").GetString(), json.RootElement.GetProperty("total").GetProperty("amount").GetProperty("fen").GetInt64()).ShouldBe(("trial", 396_000));
        (await second.GetPageAsync(receipt.Address.Split('?')[0] + "/pdf")).Content.ShouldStartWith("%PDF");
    }

    [Fact]
    public async Task Receipt_AfterTheRegisterMoved_SaysWhatTheTrialHadFound()
    {
        await TryAsync();
        var address = (await second.GetPageAsync(draft + "/effect/people?gains=true")).Find("tbody tr td:last-child a")!.GetAttribute("href")!;
        await host.WithDbAsync(async db =>
        {
            foreach (var month in await db.InsuranceMonths.Where(month => month.Month == new YearMonth(2025, 9)).ToListAsync()) db.InsuranceMonths.Remove(month);
            db.PublicPayrollSpells.AddRange((await db.People.Select(person => person.Id).ToListAsync()).ConvertAll(person => new PublicPayrollSpell(person, new YearMonth(2026, 1), null, second.Account!.AccountId, host.Now)));
            return await db.SaveChangesAsync(CancellationToken.None);
        });

        (await second.GetPageAsync(address)).Text.ShouldContain("名册有变化：测算时为 ¥19,800.00 变为 ¥23,760.00");
    }

    [Fact]
    public async Task Receipt_IsForWhoeverReadsTheTrial_AndForPeopleInItsListsAlone()
    {
        await TryAsync();
        var address = (await second.GetPageAsync(draft + "/effect/people?gains=true")).Find("tbody tr td:last-child a")!.GetAttribute("href")!.Split('?')[0];
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        using var auditor = await host.SignInAsAsync(Role.AuditAdministrator);

        (await reviewer.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await second.GetPageAsync($"{draft}/effect/people/{second.Account!.PersonId}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Receipt_UnderAPolicyOfItsOwn_ShowsItsConditionsOnBothSides()
    {
        var policies = new OwnPolicies(host, author.Account!, second.Account!);
        var version = await policies.PublishAsync("交通补贴", "Travel allowance", "travel", form =>
        {
            form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
            form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Age, AtMost = 60, ClauseZh = "办法第五条", ClauseEn = "Measures, Article 5" });
            (form.Amounts!.Flat, form.MonthLimit, form.WindowMonths) = (100, 12, 24);
        });
        draft = $"/work/policies/{await policies.SucceedDraftAsync(version, new DateOnly(2026, 7, 1), form => form.Amounts!.Flat = 150)}";
        await TryAsync();

        var receipt = await (await second.GetPageAsync(draft + "/effect/people?gains=true")).FollowAsync("tbody tr td:last-child a");

        receipt.Text.ShouldContain("在县内参保满 3 个月");
        receipt.Text.ShouldContain("+50.00 × 12 = +600.00");
    }

    private async Task<PortalPage> TryAsync()
    {
        await (await second.GetPageAsync(draft + "/effect")).SubmitAsync(new Dictionary<string, string> { ["Form.NewcomersPercent"] = "0", ["Form.MonthlyDropOutPercent"] = "0" }, "main form.panel");
        await host.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None);
        return await second.GetPageAsync(draft + "/effect");
    }

    private Task<PolicyVersionId> DraftAsync() => host.ActAsync(author.Account!, services =>
    {
        var form = PolicyForms.Of(AllowanceTerms.CountyDraft2026());
        (form.EffectiveFrom, form.Levels[1].Amount) = (new DateOnly(2026, 7, 1), 600);
        return services.GetRequiredService<PolicyOfficeService>().WriteAsync(form, CancellationToken.None);
    });

    /// <summary>People of the roster with a degree and a contract, insured since 2025-09.</summary>
    private Task WorkersAsync(int count) => host.WithAsync(async services =>
    {
        var (db, vault) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<PersonalDataVault>());
        var employer = world.Officer.EmployerId!.Value;
        for (var i = 0; i < count; i++)
        {
            var person = Some.Person(vault);
            person.StateEducation(new Education(EducationLevel.Bachelor, true, "山东大学", "机械", new DateOnly(2025, 6, 20), false));
            db.People.Add(person);
            db.Employments.Add(new Employment(person.Id, employer, new DateOnly(2025, 9, 1), null, EmploymentKind.Contract, false));
            foreach (var month in new YearMonth(2025, 9).To(new YearMonth(2026, 2))) db.InsuranceMonths.Add(new InsuranceMonth(person.Id, month, employer, true, month.LastDay, false));
        }

        await db.SaveChangesAsync(CancellationToken.None);
    });
}
