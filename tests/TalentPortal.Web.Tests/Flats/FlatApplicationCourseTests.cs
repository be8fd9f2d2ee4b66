using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Flats;

namespace TalentPortal.Web.Tests.Flats;

/// <summary>Rules and applications by the pages: what one proposes another confirms, and a flat is given out in the order of the queue. Thursday, 12 March 2026, nine in the morning.</summary>
public sealed class FlatApplicationCourseTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Rules_AreProposedByOne_ConfirmedByAnother_AndKept()
    {
        using var one = await host.SignInAsAsync(Role.TalentOffice);
        using var other = await host.SignInAsAsync(Role.TalentOffice);
        var form = await one.GetPageAsync("/work/flats/rules/new");
        form.Find("[name='Form.Levels[4].Rates']")!.GetAttribute("value").ShouldBe("50, 70");
        (await form.SubmitAsync(("Form.Levels[4].Rates", "abc"))).Errors.ShouldBe([host.Texts["flat.rules.from.required"], host.Texts["flat.rules.basis.required"], host.Texts["flat.rules.rates.unclear"]]);
        var proposed = await form.SubmitAsync(("Form.EffectiveFrom.Year", "2026"), ("Form.EffectiveFrom.Month", "1"), ("Form.EffectiveFrom.Day", "1"), ("Form.Basis", "齐人才〔2026〕2号"));
        proposed.Text.ShouldContain(host.Texts["refusal.flat.needs_another"]);
        var page = await other.GetPageAsync("/work/flats/rules");
        (await page.SubmitAsync(new Dictionary<string, string>(), button: "[formaction*='Return']")).Errors.ShouldBe([host.Texts["flat.words.required"]]);
        (await page.SubmitAsync(new Dictionary<string, string>(), button: "[formaction*='Confirm']")).Text.ShouldContain(host.Texts["flat.rules.confirmed.done"]);
        (await one.GetPageAsync("/work/flats/rules")).Text.ShouldContain(host.Texts["flat.rules.state.confirmed"]);
        foreach (var statement in new[] { "DELETE FROM FlatRules", "DELETE FROM FlatRuleDecisions" })
            (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)))).Message.ShouldContain("is kept");
    }

    /// <summary>From the phone to the contract, each decision by another person.</summary>
    [Fact]
    public async Task Application_BecomesAContract_InItsTurn()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var account = await town.TalentAsync();
        using var own = await host.SignInAsAsync(account);
        using var keeper = await host.SignInAsAsync(town.Keeper);
        using var office = await host.SignInAsAsync(town.Office);
        var apply = await own.GetPageAsync("/my/flats/apply");
        (await apply.SubmitAsync()).Errors.ShouldBe([host.Texts["flat.married.required"], host.Texts["flat.children.required"], host.Texts["refusal.flat.owns_home"], host.Texts["refusal.flat.other_housing"]]);
        (string, string)[] said = [("Form.IsMarried", "true"), ("Form.Children", "0"), ("Form.NoHome", "true"), ("Form.NoOtherHousing", "true")];
        (await apply.SubmitAsync(said)).Text.ShouldContain(host.Texts["flat.apply.done"]);
        // Pressed twice it is one application, and a family has one.
        await apply.SubmitAsync(said);
        var id = await host.WithDbAsync(db => db.FlatApplications.Select(row => row.Id).SingleAsync(Ct));
        (await own.GetPageAsync("/my/flats")).Text.ShouldContain(host.Texts["flat.my.under_way"]);

        await StepAsync(keeper, id, FlatApplicationAction.Accept);
        await StepAsync(keeper, id, FlatApplicationAction.ProposeAdmission);
        (await StepAsync(office, id, FlatApplicationAction.SendBack)).Errors.ShouldBe([host.Texts["flat.words.required"]]);
        await StepAsync(office, id, FlatApplicationAction.Admit);
        // E 60, married 10, company 5; the first in the queue.
        var waiting = await own.GetPageAsync($"/my/flats/{id}");
        (waiting.Text.Contains("75", StringComparison.Ordinal), waiting.Text.Contains(host.Texts["flat.place.is", 1, 1], StringComparison.Ordinal)).ShouldBe((true, true));
        (await (await keeper.GetPageAsync($"/work/flats/applications/{id}/offer")).SubmitAsync(("Form.ChooseBy.Year", "2026"), ("Form.ChooseBy.Month", "3"), ("Form.ChooseBy.Day", "16"))).Text.ShouldContain(host.Texts["flat.done", FlatApplicationAction.Offer]);

        var unit = await town.UnitAsync("201");
        var choose = await own.GetPageAsync($"/my/flats/{id}/choose");
        (await choose.SubmitAsync()).Errors.ShouldBe([host.Texts["flat.choose.required"]]);
        (await choose.SubmitAsync(("Form.Unit", unit.Id.ToString()))).Text.ShouldContain(host.Texts["flat.now.Chosen"]);
        (await town.UnitAsync("201")).ChosenBy.ShouldBe(id);
        (await StepAsync(office, id, FlatApplicationAction.Publish)).Text.ShouldContain("201");
        using var anybody = host.Browse();
        var listed = await anybody.GetPageAsync("/flats");
        (listed.Text.Contains("ZF26-00001", StringComparison.Ordinal), listed.Text.Contains("201", StringComparison.Ordinal)).ShouldBe((true, true));

        host.Clock.Advance(TimeSpan.FromDays(8));
        (await town.DayPassesAsync()).ShouldBe(1);
        (await town.DayPassesAsync()).ShouldBe(0);
        await town.StepAsync(town.Keeper, id, FlatApplicationAction.SignContract);
        ((await town.ApplicationAsync(id)).Status, (await town.UnitAsync("201")).Status).ShouldBe((FlatApplicationStatus.Signed, FlatUnitStatus.Let));
        (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE FlatApplicationSteps SET ByName = '别人'", Ct)))).Message.ShouldContain("is written once");
    }

    /// <summary>Everything that stands in the way is said at once; what is another's is not there.</summary>
    [Fact]
    public async Task Applicant_SeesEveryObstacle_AndNobodyElsesApplication()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var id = await town.ApplyAsync(await town.TalentAsync());
        using var stranger = await host.SignInAsAsync(await host.AddAccountAsync(Role.Applicant));
        var page = await stranger.GetPageAsync("/my/flats");
        (page.Text.Contains(host.Texts["refusal.flat.no_level"], StringComparison.Ordinal), page.Text.Contains(host.Texts["refusal.flat.not_working_here"], StringComparison.Ordinal)).ShouldBe((true, true));
        foreach (var part in new[] { "", "/correct", "/choose", "/steps/Withdraw" }) (await stranger.GetAsync($"/my/flats/{id}{part}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, part);
        (await stranger.GetAsync($"/work/flats/applications/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Turns come in order, no more of them than there are flats, and of two who claim the last flat one gets it.</summary>
    [Fact]
    public async Task Turns_ComeInOrder_AndTheLastFlatIsGivenOnce()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var (high, low) = (await town.TalentAsync(TalentLevel.C), await town.TalentAsync(TalentLevel.E));
        var (second, first) = (await town.QueuedAsync(low), await town.QueuedAsync(high));
        var until = CountyClock.DayOf(host.Now).AddDays(3);
        (await Should.ThrowAsync<RefusedException>(() => town.OfferAsync(second, until))).Refusal.Code.ShouldBe(FlatRefusals.NotTheTurn.Code);
        await town.OfferAsync(first, until);
        await town.OfferAsync(second, until);
        var unit = await town.UnitAsync("101");
        var lost = await host.WithDbAsync(async db =>
        {
            // Both have read the flat as free before either saves.
            var (application, free) = (await db.FlatApplications.SingleAsync(row => row.Id == second, Ct), await db.FlatUnits.SingleAsync(row => row.Id == unit.Id, Ct));
            await town.ChooseAsync(high, first, unit.Id);
            application.Choose(free, TalentLevel.E, FlatRules.CountyDraft(), new FlatActor(new Actor(new AccountId(low.Id), "乙", AccessTable.CapabilitiesOf([Role.Applicant])) { Person = low.PersonId }), new CaseClock(host.Now, new WorkingCalendar(Array.Empty<CalendarYear>())));
            return await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Ct));
        });
        lost.ShouldNotBeNull();
        (await Should.ThrowAsync<RefusedException>(() => town.ChooseAsync(low, second, unit.Id))).Refusal.ShouldBe(FlatRefusals.FlatTaken);
        ((await town.UnitAsync("101")).ChosenBy, (await town.ApplicationAsync(second)).Status).ShouldBe((first, FlatApplicationStatus.Offered));
    }

    /// <summary>A turn that passes counts as refused; a contract that is not signed frees the flat and bars for a year.</summary>
    [Fact]
    public async Task Days_ThatPass_MissTurnsAndContracts()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var own = await town.TalentAsync();
        var id = await town.QueuedAsync(own);
        await town.OfferAsync(id, CountyClock.DayOf(host.Now));
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await town.DayPassesAsync()).ShouldBe(1);
        ((await town.ApplicationAsync(id)).Status, (await town.ApplicationAsync(id)).Refusals).ShouldBe((FlatApplicationStatus.Queued, 1));
        await town.OfferAsync(id, CountyClock.DayOf(host.Now));
        await town.ChooseAsync(own, id, (await town.UnitAsync("301")).Id);
        await town.StepAsync(town.Office, id, FlatApplicationAction.Publish);
        foreach (var _ in new[] { "publicity", "contract" })
        {
            host.Clock.Advance(TimeSpan.FromDays(30));
            (await town.DayPassesAsync()).ShouldBe(1);
        }

        var given = await town.ApplicationAsync(id);
        (given.Status, given.BarredUntil > CountyClock.DayOf(host.Now), (await town.UnitAsync("301")).Status).ShouldBe((FlatApplicationStatus.GivenUp, true, FlatUnitStatus.Vacant));
    }

    private static async Task<PortalPage> StepAsync(PortalBrowser browser, FlatApplicationId id, FlatApplicationAction action) => await (await browser.GetPageAsync($"/work/flats/applications/{id}/steps/{action}")).SubmitAsync();
}
