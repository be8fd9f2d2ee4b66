using Microsoft.EntityFrameworkCore;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Budgets;

/// <summary>The officer sees what an approval would reserve before pressing: 8,800 of 2026, 6,600 of 2027, 4,400 of 2028 for each case.</summary>
public sealed class OutlookTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Approval_WithMoney_ShowsEachYearAndWhatIsLeft()
    {
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 10_000);
        var made = await desks.ReviewedAsync();
        using var office = await host.SignInAsAsync(desks.Office);

        var page = await office.GetPageAsync($"/work/subsidies/{made.Id}/approve");

        page.TextsOf(".outlook tbody tr").ShouldBe(["20268,800.00 10,000.00 1,200.00", "20276,600.00 预算未下达 —", "20284,400.00 预算未下达 —"]);
        page.Find(".outlook .ok")!.TextContent.ShouldContain("资金够");
        (await office.GetPageAsync($"/work/subsidies/{made.Id}")).Find("#finish .muted, #finish .warn").ShouldNotBeNull();
        (await office.GetPageAsync($"/work/subsidies/{made.Id}")).Text.ShouldContain("资金够");
    }

    [Fact]
    public async Task Approval_WithoutMoney_SaysThePlaceInTheQueue()
    {
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 1_000);
        await desks.ApprovedAsync();
        var made = await desks.ReviewedAsync();
        using var office = await host.SignInAsAsync(desks.Office);

        var page = await office.GetPageAsync($"/work/subsidies/{made.Id}/approve");
        await page.SubmitAsync(("Form.Opinion", "同意"));

        page.Find(".outlook .warn")!.TextContent.ShouldContain("排第 2 位");
        (await desks.StatusAsync(made)).ShouldBe(Domain.Subsidies.SubsidyStatus.AwaitingFunds);
    }

    [Fact]
    public async Task Batch_OfWhichOneFits_NamesTheOneThatWouldWait()
    {
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 10_000);
        var (first, second) = (await desks.ReviewedAsync(), await desks.ReviewedAsync());
        using var office = await host.SignInAsAsync(desks.Office);

        var page = await office.GetPageAsync($"/work/subsidies/together/approve?ids={first.Id}&ids={second.Id}");
        var empty = await page.SubmitAsync(("Form.Opinion", ""));
        await page.SubmitAsync(("Form.Opinion", "同意"));

        foreach (var shown in new[] { page, empty }) shown.Text.ShouldContain("1 件有资金；1 件审定后进入待资金，从第 1 位排起");
        var waits = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Status == Domain.Subsidies.SubsidyStatus.AwaitingFunds).Select(row => row.CaseNumber).SingleAsync());
        page.Text.ShouldContain($"{waits}（第 1 位）");
    }

    [Fact]
    public async Task Approval_WhereNoBudgetIsKept_ShowsNothing()
    {
        var made = await desks.ReviewedAsync();
        using var office = await host.SignInAsAsync(desks.Office);

        (await office.GetPageAsync($"/work/subsidies/{made.Id}/approve")).Find(".outlook").ShouldBeNull();
    }
}
