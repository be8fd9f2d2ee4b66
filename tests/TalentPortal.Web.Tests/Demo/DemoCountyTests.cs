using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Web.Demo;

namespace TalentPortal.Web.Tests.Demo;

/// <summary>What a stranger meets after the first start: every account signs in, every page of its navigation opens, and there is something of every kind to do.</summary>
public sealed class DemoCountyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    public static TheoryData<string> Accounts =>
        [.. DemoAccounts.Staff.Select(account => account.UserName), "company1", "company2", "company3", DemoPeople.Phone(1), DemoPeople.Phone(34)];

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Account_OfTheStartMessage_SignsInAndOpensEveryPageOfItsNavigation(string userName)
    {
        using var browser = portal.Browse();
        var home = await (await browser.GetPageAsync("/signin")).SubmitAsync(("Form.Name", userName), ("Form.Password", DemoAccounts.Password));
        home.Status.ShouldBe(HttpStatusCode.OK);
        home.Errors.ShouldBeEmpty();
        home.Address.ShouldNotContain("signin");

        var links = home.Document.QuerySelectorAll("nav a[href^='/'], .tabbar a[href^='/'], .menu a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        links.ShouldNotBeEmpty();
        foreach (var link in links) (await browser.GetPageAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task Queue_OfTheDesks_HasSomethingOverdueDueTodayAndInTime()
    {
        using var reviewer = await SignInAsync("first");

        var lights = (await reviewer.GetPageAsync("/work/subsidies")).Document.QuerySelectorAll(".due").Select(light => light.TextContent.Trim()).ToList();

        foreach (var beginning in new[] { "逾期", "今日到期", "余", "暂停" }) lights.ShouldContain(words => words.StartsWith(beginning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decisions_OfTheCounty_AreCalculatedAgainWithoutADifference()
    {
        var report = await portal.WithAsync(services => services.GetRequiredService<DecisionReplay>().RunAsync(CancellationToken.None));

        report.Faults.ShouldBeEmpty();
        report.Assessments.ShouldBeGreaterThan(20);
        report.Months.ShouldBeGreaterThan(50);
        var awards = await portal.WithAsync(services => services.GetRequiredService<AwardReplay>().RunAsync(CancellationToken.None));
        awards.Faults.ShouldBeEmpty();
        awards.Awards.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task People_OfTheCounty_HaveNamesOfTheirOwn()
    {
        var names = await portal.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().Select(file => file.ApplicantName).ToListAsync());
        names.ShouldBeUnique();
    }

    [Fact]
    public async Task Cases_OfTheCounty_CarryWhatThePolicyAsksOfThem()
    {
        var all = await portal.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().ToListAsync());
        // What came of an offer of the county brings no papers: the registers vouch for it.
        var handedIn = all.Where(file => file.OfferId is null && file.PolicyId is null).ToList();

        handedIn.Count.ShouldBe(DemoCase.All.Count);
        all.Where(file => file.OfferId is not null).ShouldAllBe(file => file.Materials.Count == 0);
        handedIn.Where(file => file.Materials.All(page => page.Code != "contract")).ShouldBeEmpty();
        handedIn.Count(file => file.Materials.Any(page => page.Code == "graduation_certificate")).ShouldBe(DemoCase.All.Count(made => made.Unverified));
    }

    /// <summary>A quarter's interest is approved and the next can be applied for; another file waits for its loan to be written down.</summary>
    [Fact]
    public async Task Loans_OfTheCounty_AreApprovedAndInFirstReview()
    {
        var files = await portal.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().Where(file => db.Policies.Any(policy => policy.Id == file.PolicyId && policy.Code == "startup-loan-interest")).OrderBy(file => file.CaseNumber).ToListAsync());
        using var reviewer = await SignInAsync("first");

        files.Select(file => file.Status).ShouldBe([SubsidyStatus.AwaitingPublicity, SubsidyStatus.FirstReview]);
        files.ShouldAllBe(file => file.Materials.Any(page => page.Code == "loan_contract"));
        files[0].Amount.ShouldBeGreaterThan(Money.FromYuan(800));
        (await reviewer.GetPageAsync($"/work/subsidies?Policy={files[1].PolicyId}")).TextsOf(".queue tbody td:nth-child(2)").ShouldBe([files[1].CaseNumber!]);
    }

    [Fact]
    public async Task CasePage_OfTheCounty_ShowsPicturesAndPdfs()
    {
        using var reviewer = await SignInAsync("first");
        var queue = await reviewer.GetPageAsync("/work/subsidies?Status=FirstReview");
        var kinds = new HashSet<string>();
        foreach (var address in queue.Document.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).Distinct())
        {
            var file = await reviewer.GetPageAsync(address);
            foreach (var viewer in file.Document.QuerySelectorAll(".viewer"))
                kinds.Add(await KindOfAsync(reviewer, viewer.GetAttribute("data-pdf") is { Length: > 0 } pdf ? pdf : viewer.QuerySelector("img")!.GetAttribute("src")!));
        }

        kinds.ShouldBe(["application/pdf", "image/jpeg"], ignoreOrder: true);
    }

    private static async Task<string> KindOfAsync(PortalBrowser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Content.Headers.ContentType!.MediaType!;
    }

    [Fact]
    public async Task Money_OfTheCounty_IsPartlyInPublicityAndPartlyReadyToPay()
    {
        var finance = await portal.WithAsync(services => services.GetRequiredService<DemoAccounts>().FindAsync("finance"));

        var candidates = await portal.ActAsync(finance, services => services.GetRequiredService<PaymentCandidates>().ListAsync(CancellationToken.None));

        candidates.Count(candidate => candidate.ReadyAmount > Money.Zero).ShouldBeGreaterThan(2);
        candidates.SelectMany(candidate => candidate.Held).ShouldContain(held => held.Why == PaymentHold.PublicityRunning);
    }

    /// <summary>Last year's and this year's line, cases that wait in order of approval with a remainder too small for the first, a change for a second person; and the proof agrees.</summary>
    [Fact]
    public async Task Budget_OfTheCounty_IsUsedUpAndAddsUp()
    {
        var lines = await portal.WithDbAsync(db => db.BudgetLines.AsNoTracking().Where(line => line.IsAppropriated).OrderBy(line => line.Year).ToListAsync());
        lines.Select(line => line.Year).ShouldBe([2025, 2026]);
        (lines[0].Lapsed.IsZero, lines[1].Committed > Money.Zero, lines[1].Available).ShouldBe((false, true, Money.FromYuan(1_000)));
        var waiting = await portal.WithDbAsync(db => db.BudgetReservations.AsNoTracking().Where(row => row.State == ReservationState.Waiting).ToListAsync());
        waiting.Count.ShouldBe(DemoCase.All.Count(made => made.Reaches is SubsidyStatus.AwaitingFunds));
        (await portal.WithDbAsync(db => db.BudgetChanges.CountAsync(row => row.State == BudgetChangeState.Proposed))).ShouldBe(1);

        (await portal.WithAsync(services => services.GetRequiredService<BudgetProof>().FaultsAsync(CancellationToken.None))).ShouldBeEmpty();
        await portal.WithAsync(async services =>
        {
            foreach (var kind in services.GetServices<IFundedProof>()) (await kind.FaultsAsync(_ => Task.CompletedTask, CancellationToken.None)).ShouldBeEmpty();
        });
    }

    /// <summary>All six levels, every state that a level can come to by itself, a case at each desk, a panel that meets today and a list in publicity.</summary>
    [Fact]
    public async Task Levels_OfTheCounty_AreOfEveryKindAndAtEveryDesk()
    {
        var today = CountyClock.DayOf(portal.Now);
        var held = await portal.WithDbAsync(db => db.Recognitions.AsNoTracking().ToListAsync());
        held.Select(level => level.Level).Distinct().Order().ShouldBe(Enum.GetValues<TalentLevel>());
        held.Select(level => level.State).Distinct().Order().ShouldBe(Enum.GetValues<RecognitionState>());
        held.Count(level => level.IsMidTermDue(today)).ShouldBe(1);
        held.Count(level => level.ProposedReason is not null && level.State is RecognitionState.Valid).ShouldBe(1);

        var statuses = await portal.WithDbAsync(db => db.RecognitionApplications.AsNoTracking().Select(file => file.Status).ToListAsync());
        statuses.ShouldBe([.. DemoLevel.Held.Select(_ => RecognitionStatus.Recognised), .. DemoLevel.Open.Select(made => made.Reaches)], ignoreOrder: true);
        (await portal.WithDbAsync(db => db.RecognitionPanels.AsNoTracking().SingleAsync(panel => panel.ClosedAt == null))).HeldOn.ShouldBe(today);
        using var anybody = portal.Browse();
        (await (await anybody.GetPageAsync("/recognition")).FollowAsync("a[href*='/recognition/notices/']")).TextsOf("tbody tr").Count.ShouldBe(2);
    }

    private async Task<PortalBrowser> SignInAsync(string userName) =>
        await portal.SignInAsAsync(await portal.WithAsync(services => services.GetRequiredService<DemoAccounts>().FindAsync(userName)));
}
