using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>From file to file within the queue the officer came from. Seeded defect: the filter is lost on the way; the order is turned round.</summary>
public sealed class NeighboursTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private readonly List<SubsidyApplicationId> files = [];

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        var world = await new SubsidyWorld(host).OpenAsync();
        for (var i = 0; i < 3; i++) files.Add(await world.ConfirmedAsync());
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Files_OfTheQueue_AreWalkedInItsOrderByLinksWithKeys()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var order = (await clerk.GetPageAsync("/work/subsidies")).Document.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).ToList();
        order.Count.ShouldBe(3);

        var page = await clerk.GetPageAsync(order[0]);
        var walked = new List<string> { page.Address };
        while (page.Find("a[data-key=j]") is not null) walked.Add((page = await page.FollowAsync("a[data-key=j]")).Address);

        walked.ShouldBe(order);
        page.Text.ShouldContain("第 3 / 3 件");
        (await page.FollowAsync("a[data-key=k]")).Address.ShouldBe(order[1]);
        (await clerk.GetPageAsync(order[0])).Find("a[data-key=k]").ShouldBeNull();
    }

    [Fact]
    public async Task Filter_OfTheQueueTheOfficerCameFrom_HoldsFromFileToFileAndBack()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await (await clerk.GetPageAsync($"/work/subsidies/{files[1]}")).PressAsync("form[action*='/accept']");
        clerk.Http.DefaultRequestHeaders.Referrer = new Uri(clerk.Http.BaseAddress!, "/work/subsidies?Status=AwaitingIntake&After=20260101~X");
        var page = await clerk.GetPageAsync($"/work/subsidies/{files[0]}");
        clerk.Http.DefaultRequestHeaders.Referrer = null;

        page.Text.ShouldContain("第 1 / 2 件");
        page = await page.FollowAsync("a[data-key=j]");
        page.Address.ShouldBe($"/work/subsidies/{files[2]}?queue=Status%3DAwaitingIntake");
        page = await (await page.FollowAsync("a[href*='/decline']")).SubmitAsync(("Form.Opinion", "不属于本补贴范围。"));
        page.Address.ShouldBe($"/work/subsidies/{files[0]}?queue=Status%3DAwaitingIntake");
        page = await (await page.FollowAsync("a[href*='/decline']")).SubmitAsync(("Form.Opinion", "不属于本补贴范围。"));
        page.Address.ShouldBe("/work/subsidies?Status=AwaitingIntake");
    }

    [Fact]
    public async Task NarrowedQueue_IsWalkedWithoutACount()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var page = await clerk.GetPageAsync($"/work/subsidies/{files[0]}?queue=Overdue%3Dtrue");

        page.Text.ShouldContain("筛选范围内");
        page.Find("a[data-key=j]").ShouldBeNull();
    }

    [Fact]
    public async Task Referrer_OfAnotherSite_IsNotAQueue()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        clerk.Http.DefaultRequestHeaders.Referrer = new Uri("https://elsewhere.example/work/subsidies?Overdue=true");

        (await clerk.GetPageAsync($"/work/subsidies/{files[0]}")).Text.ShouldContain("第 1 / 3 件");
    }

    [Fact]
    public async Task ClerkOfAnotherTownship_FindsNeitherFileNorNeighbours()
    {
        using var clerk = await host.SignInAsAsync(Role.IntakeClerk, wish => wish.TownshipCode = "371425999000");

        (await clerk.GetAsync($"/work/subsidies/{files[0]}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
