using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Flats;

/// <summary>Forty share a place: the draw is promised, opened by another, computed by anybody, and the turns follow it. Thursday, 12 March 2026, nine in the morning.</summary>
public sealed class FlatDrawCourseTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Forty_AreDrawn_ComputedByAnybody_AndTurnsFollowTheDraw()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var tied = await town.TiedAsync(40, host.Now.AddDays(-3));
        var until = CountyClock.DayOf(host.Now).AddDays(3);
        (await Should.ThrowAsync<RefusedException>(() => town.OfferAsync(tied[0].Id, until))).Refusal.ShouldBe(FlatRefusals.DrawFirst);
        using var keeper = await host.SignInAsAsync(town.Keeper);
        using var office = await host.SignInAsAsync(town.Office);
        using var anybody = host.Browse();
        (await keeper.GetPageAsync("/work/flats/draws")).Text.ShouldContain(host.Texts["flat.draw.count", 40]);
        var promised = await (await keeper.GetPageAsync($"/work/flats/applications/{tied[0].Id}/draw")).SubmitAsync();
        promised.Text.ShouldContain(host.Texts["flat.draw.promised.done"]);
        var draw = await DrawAsync("YH26-00001");
        // List and commitment are everybody's at once, the seed is nobody's.
        foreach (var browser in new[] { keeper, anybody })
        {
            var page = await browser.GetPageAsync("/flats/draws/YH26-00001");
            (page.Text.Contains(draw.Commitment, StringComparison.Ordinal), page.Text.Contains(tied[39].Number, StringComparison.Ordinal), page.Text.Contains(draw.Seed, StringComparison.Ordinal)).ShouldBe((true, true, false));
        }

        (await FileAsync(anybody, "YH26-00001")).Seed.ShouldBeNull();
        var open = await office.GetPageAsync("/work/flats/draws/YH26-00001");
        (await open.SubmitAsync()).Errors.ShouldBe([host.Texts["flat.draw.witness.required"]]);
        (await open.SubmitAsync(("Form.Witness", "上证指数3387.21"))).Text.ShouldContain(host.Texts["flat.draw.opened.done"]);

        var file = await FileAsync(anybody, "YH26-00001");
        (file.Check().IsSame, file.Applications.Count, file.Seed).ShouldBe((true, 40, draw.Seed));
        (await CommandAsync(file)).ShouldBe(0);
        (await CommandAsync(file with { Applications = [.. file.Applications.Skip(1), "ZF26-90041"] })).ShouldBe(2);
        (await anybody.GetPageAsync("/flats/draws/YH26-00001")).Text.ShouldContain(host.Texts["flat.draw.holds"]);
        (await anybody.GetPageAsync("/flats")).Text.ShouldContain("YH26-00001");

        FlatApplicationId Of(int place) => tied.Single(row => row.Number == file.Order![place - 1]).Id;
        (await Should.ThrowAsync<RefusedException>(() => town.OfferAsync(Of(2), until))).Refusal.Code.ShouldBe(FlatRefusals.NotTheTurn.Code);
        foreach (var place in new[] { 1, 2 }) await town.OfferAsync(Of(place), until);
        foreach (var statement in new[] { "DELETE FROM FlatDraws", "DELETE FROM FlatDrawEntries", "DELETE FROM FlatDrawOpenings" })
            (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)))).Message.ShouldContain("is kept");
    }

    [Fact]
    public async Task Draw_HeldAgain_SaysWhy_AndBothStay()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var tied = await town.TiedAsync(3, host.Now.AddDays(-3));
        await town.PromiseAsync(tied[0].Id);
        using var keeper = await host.SignInAsAsync(town.Keeper);
        var again = await keeper.GetPageAsync($"/work/flats/applications/{tied[1].Id}/draw");
        (await again.SubmitAsync()).Errors.ShouldBe([host.Texts["flat.words.required"]]);
        (await again.SubmitAsync(("Form.Reason", "名单公布后有人申请回避"))).Text.ShouldContain("YH26-00002");
        (await Should.ThrowAsync<RefusedException>(() => town.OpenDrawAsync("YH26-00001", "1"))).Refusal.Code.ShouldBe(FlatRefusals.DrawReplaced.Code);
        await town.OpenDrawAsync("YH26-00002", "1");
        (await keeper.GetPageAsync("/flats/draws/YH26-00001")).Text.ShouldContain("YH26-00002");
        (await DrawAsync("YH26-00002")).RepeatsId.ShouldBe((await DrawAsync("YH26-00001")).Id);
        using var applicant = await host.SignInAsAsync(await host.AddAccountAsync(Role.Applicant));
        (await applicant.GetAsync("/work/flats/draws/YH26-00002")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await applicant.GetAsync("/flats/draws/YH26-00009")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<FlatDraw> DrawAsync(string number) => host.WithDbAsync(db => db.FlatDraws.AsNoTracking().SingleAsync(row => row.Number == number, Ct));

    private static async Task<FlatDrawFile> FileAsync(PortalBrowser browser, string number) => FlatDrawFile.FromJson(await (await browser.GetAsync($"/flats/draws/{number}?handler=File")).Content.ReadAsStringAsync(Ct));

    private async Task<int> CommandAsync(FlatDrawFile file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.json");
        await File.WriteAllTextAsync(path, file.ToJson(), Ct);
        try
        {
            return await host.WithAsync(services => services.GetRequiredKeyedService<IPortalCommand>("verify-draw").RunAsync(CommandOptions.Parse(["--file", path]), Ct));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
