using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Budgets;

/// <summary>From the queue to the public page and back, over the pages that officers, public and applicant use.</summary>
public sealed class FundsNoticeTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private BudgetDesk budget = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        budget = await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1_000);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task UsedUpMoney_IsAnnouncedByTwoAndGoneWithTheLastWhoWaits()
    {
        var made = await desks.ApprovedAsync();
        using var maker = await host.SignInAsAsync(desks.Office);
        using var other = await host.SignInAsAsync(desks.OtherOffice);
        using var public_ = host.Browse();
        using var applicant = await host.SignInAsAsync(made.Applicant);

        var draft = await MakeAsync(maker, "有疑问可来电。");
        var own = await draft.SubmitAsync();
        own.Status.ShouldBe(HttpStatusCode.Conflict);
        own.Text.ShouldContain("拟稿人不能自己发布");
        (await public_.GetPageAsync("/notices")).Text.ShouldNotContain("资金额度用完公告");
        await (await other.GetPageAsync(draft.Address)).SubmitAsync();

        var page = await (await public_.GetPageAsync("/notices")).FollowAsync("a[href^='/notices/funds/']");
        foreach (var part in new[] { "2026 年度", "按审定时间先后", "0534-5330000", "有疑问可来电。", "ZG26-00001" }) page.Text.ShouldContain(part);
        page.Text.ShouldNotContain(made.Number);
        var status = await applicant.GetPageAsync($"/my/applications/{made.Id}");
        status.Text.ShouldContain("您现在排第 1 位");
        (await status.FollowAsync("a[href^='/notices/funds/']")).Status.ShouldBe(HttpStatusCode.OK);

        await budget.AddAsync(100_000);

        (await public_.GetPageAsync(page.Address)).Status.ShouldBe(HttpStatusCode.NotFound, "gone at once, before the day's work");
        await host.WithAsync(services => services.GetRequiredService<BudgetDaily>().RunAsync(0, 1, CancellationToken.None));
        (await other.GetPageAsync(draft.Address)).Text.ShouldContain("已无人等待，自动撤下");
    }

    [Fact]
    public async Task Remark_WithAMobileNumber_DoesNotPassTheGate()
    {
        await desks.ApprovedAsync();
        using var maker = await host.SignInAsAsync(desks.Office);
        using var other = await host.SignInAsAsync(desks.OtherOffice);

        var draft = await MakeAsync(maker, "找小李 13812345678");
        var stopped = await (await other.GetPageAsync(draft.Address)).SubmitAsync();

        stopped.Status.ShouldBe(HttpStatusCode.Conflict);
        stopped.Text.ShouldContain("不能发布");
        var closed = await (await (await other.GetPageAsync(draft.Address)).FollowAsync("a[href$='/close']")).SubmitAsync(("Form.Reason", "补充说明里有手机号"));
        closed.TextsOf("tbody .st").ShouldBe(["作废"]);
        closed.Find("a[href*='/notices/make']").ShouldNotBeNull("the queue can be announced anew");
    }

    [Fact]
    public async Task Draft_WithoutAPhone_SaysSoAndKeepsWhatWasTyped()
    {
        await desks.ApprovedAsync();
        using var maker = await host.SignInAsAsync(desks.Office);
        var form = await (await maker.GetPageAsync("/work/budget/notices")).FollowAsync("a[href*='/notices/make']");

        var page = await form.SubmitAsync(("Form.Phone", ""), ("Form.Remark", "有疑问可来电。"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe(["请填写联系电话"]);
        page.Find("#Form_Remark")!.TextContent.Trim().ShouldBe("有疑问可来电。");
    }

    [Fact]
    public async Task Auditor_ReadsNoticesAndMakesNone()
    {
        await desks.ApprovedAsync();
        using var auditor = await host.SignInAsAsync(Role.Auditor);

        var page = await auditor.GetPageAsync("/work/budget/notices");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("a[href*='/make']").ShouldBeEmpty();
        (await auditor.GetPageAsync("/work/budget/notices/make")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<PortalPage> MakeAsync(PortalBrowser maker, string remark) =>
        await (await (await maker.GetPageAsync("/work/budget/notices")).FollowAsync("a[href*='/notices/make']")).SubmitAsync(("Form.Remark", remark));
}
