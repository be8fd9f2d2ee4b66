using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Budgets;

/// <summary>The budget by its pages alone, from nothing to a case that goes on.</summary>
public sealed class BudgetPagesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private PortalBrowser finance = null!, second = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        (finance, second) = (await host.SignInAsAsync(desks.Finance), await host.SignInAsAsync(desks.OtherFinance));
    }

    public async ValueTask DisposeAsync()
    {
        finance.Dispose();
        second.Dispose();
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Budget_FromNothing_IsKeptOpenedProposedAndConfirmedByTwo()
    {
        (await finance.GetPageAsync("/work/budget")).Text.ShouldContain("2026 年没有预算行");
        var kept = await (await finance.GetPageAsync("/work/budget/items/new")).SubmitAsync(("Form.TwoPersonsFrom", "1000000"), ("Form.Reason", "预算管理办法"), ("Form.ReopensRecoveries", "true"));
        kept.Text.ShouldContain("自 2026年3月12日 起管理预算");
        var line = await (await finance.GetPageAsync("/work/budget/open")).SubmitAsync(("Form.Year", "2026"));
        line.Text.ShouldContain("这一年的预算还没有批复");
        var change = await (await line.FollowAsync("a[href*='/propose']")).SubmitAsync(("Form.Kind", nameof(BudgetChangeKind.Appropriation)), ("Form.Amount", "10000000.00"), ("Form.Document", "齐财预〔2026〕1号"), ("Form.Reason", "县人大批准"));
        change.Text.ShouldContain("壹仟万元整");
        change.Text.ShouldContain(host.Texts.Refusal(BudgetRefusals.FourEyes));

        var booked = await (await second.GetPageAsync(change.Address)).SubmitAsync(("Form.Action", nameof(BudgetChangeAction.Confirm)));

        booked.Text.ShouldContain("已入账");
        (await second.GetPageAsync("/work/budget")).TextsOf("tbody .figure").ShouldContain("10,000,000.00");
        (await booked.FollowAsync("a[href*='/entries/']")).TextsOf("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Proposal_WithWrongInput_SaysSoBesideTheFieldsAndKeepsWhatWasTyped()
    {
        var budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1000);

        var page = await (await finance.GetPageAsync($"/work/budget/lines/{budget.Line}/propose")).SubmitAsync(("Form.Kind", nameof(BudgetChangeKind.Adjustment)), ("Form.Amount", "12.345"), ("Form.Reason", "追加"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts["budget.amount.required"], host.Texts["budget.document.required"]], ignoreOrder: true);
        page.Find("textarea")!.TextContent.ShouldContain("追加");
    }

    [Fact]
    public async Task Proposal_ThatWouldGoBelowZero_IsRefusedWithTheFigures()
    {
        var budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 10_000);
        await desks.ApprovedAsync();
        var id = await budget.ProposeAsync(BudgetChangeKind.Adjustment, -5_000);

        var page = await (await second.GetPageAsync($"/work/budget/changes/{id}")).SubmitAsync(("Form.Action", nameof(BudgetChangeAction.Confirm)));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.Single().ShouldBe("2026 年可用 ¥1,200.00，不够 ¥5,000.00");
        (await budget.LineAsync()).Budget.ShouldBe(Money.FromYuan(10_000));
    }

    [Fact]
    public async Task Change_DecidedByTwoAtOnce_TellsTheSecondByWhom()
    {
        var budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1000);
        var id = await budget.ProposeAsync(BudgetChangeKind.Adjustment, 500);
        using var third = await host.SignInAsAsync(Role.Finance);
        var open = await third.GetPageAsync($"/work/budget/changes/{id}");
        await (await second.GetPageAsync($"/work/budget/changes/{id}")).SubmitAsync(("Form.Action", nameof(BudgetChangeAction.Confirm)));

        var told = await open.SubmitAsync(("Form.Action", nameof(BudgetChangeAction.Refuse)), ("Form.Reason", "文号不对"));

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Text.ShouldContain(desks.OtherFinance.DisplayName);
        (await budget.LineAsync()).Available.ShouldBe(Money.FromYuan(1_500));
    }

    [Fact]
    public async Task Queue_OfCasesWithoutMoney_IsInOrderAndLetsOneThrough()
    {
        var budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1000);
        var (first, other) = (await desks.ApprovedAsync(), await desks.ApprovedAsync());
        var queue = await finance.GetPageAsync("/work/budget/waiting");
        queue.TextsOf("tbody tr td:nth-child(2)").ShouldBe([first.Number, other.Number]);
        (await finance.GetPageAsync("/work/budget")).Text.ShouldContain("2 件已审定的案件等待资金，各年合计 ¥39,600.00");

        var form = await queue.FollowAsync("tbody tr:nth-child(2) a[href*='/override']");
        var after = await form.SubmitAsync(("Form.Document", "县政府纪要3号"), ("Form.Reason", "先行兑现"));

        after.TextsOf("tbody tr td:nth-child(2)").ShouldBe([first.Number]);
        (await desks.StatusAsync(other)).ShouldBe(Domain.Subsidies.SubsidyStatus.AwaitingPublicity);
        (await finance.GetPageAsync($"/work/budget/lines/{budget.Line}")).Text.ShouldContain("可低于零，最多 ¥7,800.00");
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_OpensToItsEntriesAndCases_AndIsExported()
    {
        var budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 100_000);
        var made = await desks.ApprovedAsync();
        var line = await finance.GetPageAsync($"/work/budget/lines/{budget.Line}?account={nameof(BudgetAccount.Committed)}");
        line.TextsOf("tbody tr td:nth-child(3)").ShouldContain(made.Number);

        (await finance.GetPageAsync($"/work/budget/lines/{budget.Line}/cases")).TextsOf("tbody tr td:first-child").ShouldBe([made.Number]);
        using var file = await finance.GetAsync($"/work/budget/lines/{budget.Line}?handler=Export");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        SheetText(await file.Content.ReadAsByteArrayAsync()).ShouldContain(made.Number);
    }

    private static string SheetText(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        return string.Concat(package.Entries.Select(part => { using var reader = new StreamReader(part.Open()); return reader.ReadToEnd(); }));
    }

    [Fact]
    public async Task Entry_Reversed_FromItsPage_IsTakenBackByTwo()
    {
        var budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1000);
        await budget.AddAsync(250);
        var entry = await host.WithDbAsync(db => db.BudgetEntries.Where(row => row.Kind == BudgetEntryKind.Adjust).Select(row => row.Id).SingleAsync());

        var change = await (await finance.GetPageAsync($"/work/budget/entries/{entry}/reverse")).SubmitAsync(("Form.Document", "更正1号"), ("Form.Reason", "重复录入"));
        await (await second.GetPageAsync(change.Address)).SubmitAsync(("Form.Action", nameof(BudgetChangeAction.Confirm)));

        (await budget.LineAsync()).Available.ShouldBe(Money.FromYuan(1_000));
        (await finance.GetPageAsync($"/work/budget/entries/{entry}")).Text.ShouldContain("已被冲销");
    }

    [Fact]
    public async Task Rule_Added_HoldsFromItsDay()
    {
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1000);
        var item = await host.WithDbAsync(db => db.BudgetItems.Select(row => row.Id).SingleAsync());

        var late = await (await finance.GetPageAsync($"/work/budget/items/{item}/rule")).SubmitAsync(("Form.From.Year", "2026"), ("Form.From.Month", "3"), ("Form.From.Day", "11"), ("Form.Reason", "修订"));
        late.Errors.ShouldBe([host.Texts.Refusal(BudgetRefusals.RuleInThePast)]);
        var added = await late.SubmitAsync(("Form.From.Day", "12"), ("Form.TwoPersonsFrom", "500000"));

        added.TextsOf("tbody tr").Count.ShouldBe(2);
        added.Text.ShouldContain("500,000.00");
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.TalentOffice)]
    public async Task Budget_ForReaders_OpensAndOffersNothing(Role role)
    {
        var budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1000);
        using var reader = await host.SignInAsAsync(role);

        (await reader.GetPageAsync("/work/budget")).TextsOf(".btn-primary").ShouldBeEmpty();
        (await reader.GetPageAsync($"/work/budget/lines/{budget.Line}")).TextsOf(".actionbar").ShouldBeEmpty();
        (await reader.GetAsync($"/work/budget/lines/{budget.Line}/propose")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Leader_HasTheFiguresAndNoLinkBehindThem()
    {
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 250_000);
        using var leader = await host.SignInAsAsync(Role.Leader);

        var page = await (await leader.GetPageAsync("/leader")).FollowAsync("a[href='/leader/budget']");

        page.TextsOf("main dd").ShouldContain("¥250,000.00");
        page.Document.QuerySelectorAll("main a[href*='/work/']").ShouldBeEmpty();
        (await leader.GetAsync("/work/budget")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
