using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Flats;

namespace TalentPortal.Web.Tests.Flats;

/// <summary>Estates and flats by the pages alone: what one proposes another confirms, and the plan shows it. Thursday, 12 March 2026, nine in the morning.</summary>
public sealed class FlatCourseTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Estate_IsOpenedBuiltConfirmedAndOpened_ByTwoPeople()
    {
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        using var keeper = await host.SignInAsAsync(Role.FlatKeeper);
        var estate = await office.GetPageAsync("/work/flats/new");
        (await estate.SubmitAsync(("Form.NameZh", ""))).Errors.Count.ShouldBe(6);
        var opened = await estate.SubmitAsync(("Form.NameZh", "晏城人才公寓"), ("Form.NameEn", "Yancheng Flats"), ("Form.AddressZh", "齐鲁大街1号"), ("Form.AddressEn", "1 Qilu Avenue"), ("Form.TownshipCode", Some.TownshipCode), ("Form.Land", "StateOwned"));
        opened.Text.ShouldContain(host.Texts["flat.estate.opened"]);

        var building = await (await (await keeper.GetPageAsync("/work/flats")).FollowAsync("main tbody a")).FollowAsync("a[href$='/buildings/new']");
        (await building.SubmitAsync(("Form.Name", "3号楼"), ("Form.Floors", "61"), ("Form.OnAFloor", "2"), ("Form.Figures.Area", "60.123"))).Errors.ShouldBe(
            [host.Texts["flat.floors.range", 60], host.Texts["flat.area.range"], host.Texts["flat.rooms.range"], host.Texts["flat.market_rent.required"], host.Texts["flat.price.required"], host.Texts["flat.price.required"]]);
        (string, string)[] figures = [("Form.Name", "3号楼"), ("Form.Floors", "3"), ("Form.OnAFloor", "2"), ("Form.Figures.Area", "60.5"), ("Form.Figures.Rooms", "2"), ("Form.Figures.MarketRent", "15"), ("Form.Figures.CostPrice", "3200"), ("Form.Figures.MarketPrice", "5200")];
        var plan = await building.SubmitAsync(figures);
        plan.Text.ShouldContain(host.Texts["flat.building.added", 6]);
        // Six closed flats with a star, and the word beside the colour; the operator is not offered to confirm.
        plan.Document.QuerySelectorAll(".fp-plan a.fp-closed").Length.ShouldBe(6);
        plan.Text.ShouldNotContain(host.Texts["flat.many.ConfirmTerms"]);
        // Pressed twice it is one building; sent anew it is refused.
        await building.SubmitAsync(figures);
        (await host.WithDbAsync(db => db.FlatUnits.CountAsync(Ct))).ShouldBe(6);
        (await (await plan.FollowAsync("a[href$='/buildings/new']")).SubmitAsync(figures)).Text.ShouldContain(host.Texts["refusal.flat.building_known"]);

        var many = await (await (await office.GetPageAsync("/work/flats")).FollowAsync("main tbody a")).FollowAsync("a[href$='/many/ConfirmTerms' i]");
        many.Document.QuerySelectorAll("tbody input[type=checkbox]").Length.ShouldBe(6);
        (await many.PressAsync("form.page-b")).Text.ShouldContain(host.Texts["flat.many.done.ConfirmTerms", 6]);
        var open = await (await (await keeper.GetPageAsync("/work/flats")).FollowAsync("main tbody a")).FollowAsync("a[href$='/many/OpenUp' i]");
        var done = await open.PressAsync("form.page-b");
        done.Text.ShouldContain(host.Texts["flat.many.done.OpenUp", 6]);
        (done.Document.QuerySelectorAll(".fp-plan a.fp-vacant").Length, done.TextsOf(".fp-plan a.fp-vacant")[0]).ShouldBe((6, $"301{host.Texts.Of(FlatUnitStatus.Vacant)}60.5㎡"));
    }

    [Fact]
    public async Task Figures_ThatAreProposed_CountOnceAnotherHasConfirmedThem_AndAReturnSaysWhy()
    {
        var town = await FlatTown.OpenAsync(host);
        (await town.ManyAsync(town.Office, FlatUnitAction.ConfirmTerms)).ShouldBe(6);
        var unit = await town.UnitAsync("201");
        using var keeper = await host.SignInAsAsync(town.Keeper);
        using var office = await host.SignInAsAsync(town.Office);
        var terms = await (await keeper.GetPageAsync($"/work/flats/units/{unit.Id}")).FollowAsync("a[href$='/figures']");
        terms.Find("[name='Form.Figures.Area']")!.GetAttribute("value").ShouldBe("60");
        var before = await keeper.GetPageAsync($"/work/flats/units/{unit.Id}/figures");
        (await terms.SubmitAsync(("Form.Figures.MarketRent", "16"))).Text.ShouldContain(host.Texts["flat.figures.proposed"]);
        (await town.UnitAsync("201")).Terms!.MarketRent.ShouldBe(Money.FromYuan(15));
        // Whoever sent a form of before is told so.
        (await before.SubmitAsync(("Form.Figures.MarketRent", "17"))).Status.ShouldBe(HttpStatusCode.Conflict);

        var seen = await office.GetPageAsync($"/work/flats/units/{unit.Id}");
        var back = await seen.FollowAsync("a[href$='/steps/ReturnTerms' i]");
        (await back.SubmitAsync(("Form.Words", ""))).Errors.ShouldBe([host.Texts["flat.words.required"]]);
        (await back.SubmitAsync(("Form.Words", "缺评估报告"))).Text.ShouldContain("缺评估报告");
        await (await keeper.GetPageAsync($"/work/flats/units/{unit.Id}/figures")).SubmitAsync(("Form.Figures.MarketRent", "16.5"));
        (await (await office.GetPageAsync($"/work/flats/units/{unit.Id}")).PressAsync("form[action*='ConfirmTerms']")).Text.ShouldContain(host.Texts["flat.done", FlatUnitAction.ConfirmTerms]);
        (await town.UnitAsync("201")).Terms!.MarketRent.ShouldBe(Money.FromYuan(16.5m));
        (await (await keeper.GetPageAsync($"/work/flats/units/{unit.Id}")).PressAsync("form[action*='OpenUp']")).Text.ShouldContain(host.Texts["flat.done", FlatUnitAction.OpenUp]);
        var repair = await (await keeper.GetPageAsync($"/work/flats/units/{unit.Id}")).FollowAsync("a[href$='/steps/StartRepair' i]");
        (await repair.SubmitAsync(("Form.Words", "漏水"))).Text.ShouldContain(host.Texts.Of(FlatUnitStatus.InRepair));
        var fixedNow = await (await keeper.GetPageAsync($"/work/flats/units/{unit.Id}")).FollowAsync("a[href$='/steps/EndRepair' i]");
        (await fixedNow.SubmitAsync(("Form.Words", "已修好"))).Text.ShouldContain("已修好");
        (await town.UnitAsync("201")).Status.ShouldBe(FlatUnitStatus.Vacant);
    }

    /// <summary>Somebody with both duties still needs a colleague; what changed after the list was read is looked at again.</summary>
    [Fact]
    public async Task Decider_WhoProposed_OrHasNotSeenTheLatest_ConfirmsNothing()
    {
        var town = await FlatTown.OpenAsync(host);
        var both = await host.AddAccountAsync(Role.FlatKeeper, wish => wish.Roles.Add(Role.TalentOffice));
        (await town.ManyAsync(town.Office, FlatUnitAction.ConfirmTerms)).ShouldBe(6);
        var unit = await town.UnitAsync("101");
        await ProposeAsync(both, unit, 18);
        (await host.ActAsync(both, services => services.GetRequiredService<FlatPlanQuery>().ForStepAsync(town.Estate, FlatUnitAction.ConfirmTerms, Ct))).Units.ShouldBeEmpty();
        using var browser = await host.SignInAsAsync(both);
        (await browser.GetPageAsync($"/work/flats/units/{unit.Id}")).Text.ShouldContain(host.Texts["refusal.flat.needs_another"]);
        (await Should.ThrowAsync<RefusedException>(() => host.ActAsync(both, async services => await services.GetRequiredService<FlatUnitService>().TakeAsync(unit.Id, FlatUnitAction.ConfirmTerms, (await town.UnitAsync("101")).Version, Ct)))).Refusal.ShouldBe(FlatRefusals.NeedsAnother);

        var list = await host.ActAsync(town.Office, services => services.GetRequiredService<FlatPlanQuery>().ForStepAsync(town.Estate, FlatUnitAction.ConfirmTerms, Ct));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<FlatUnitService>().TakeAsync(unit.Id, FlatUnitAction.ReturnTerms, new TakeFlatStep { Words = "再核", Version = (await town.UnitAsync("101")).Version }, Ct));
        await ProposeAsync(town.Keeper, unit, 99);
        (await Should.ThrowAsync<RefusedException>(() => host.ActAsync(town.Office, services => services.GetRequiredService<FlatUnitService>().TakeManyAsync(town.Estate, FlatUnitAction.ConfirmTerms, new TakeManyFlats { Units = [unit.Id], Seen = list.Seen }, Ct)))).Refusal.ShouldBe(FlatRefusals.ChangedMeanwhile);
        (await town.UnitAsync("101")).Terms!.MarketRent.ShouldBe(Money.FromYuan(15));
    }

    [Fact]
    public async Task Steps_AreKept_AlsoPastTheServices()
    {
        var town = await FlatTown.OpenAsync(host);
        var id = (await town.UnitAsync("101")).Id;
        foreach (var statement in new[] { "UPDATE FlatUnitSteps SET ByName = '别人'", "DELETE FROM FlatUnitSteps" })
            (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)))).Message.ShouldContain("a step of a flat is");
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        (await auditor.GetPageAsync($"/work/flats/units/{id}")).Find(".actionbar").ShouldBeNull();
        using var station = await host.SignInAsAsync(Role.StationKeeper);
        (await station.GetAsync("/work/flats")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task ProposeAsync(Account by, FlatUnit unit, int rent) => host.ActAsync(by, async services =>
    {
        var figures = FlatTown.Figures;
        figures.MarketRent = rent;
        var version = await services.GetRequiredService<IPortalDb>().FlatUnits.Where(row => row.Id == unit.Id).Select(row => row.Version).SingleAsync(Ct);
        await services.GetRequiredService<FlatUnitService>().ProposeAsync(unit.Id, new ProposeFlatTerms { Figures = figures, Version = version }, Ct);
    });
}
