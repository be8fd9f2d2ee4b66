using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Stations;
using TalentPortal.Testing;
using TalentPortal.Testing.Stations;

namespace TalentPortal.Web.Tests.Stations;

/// <summary>A bed from the booking to the day of departure, by the pages alone, and what the desk does. Thursday, 12 March 2026, nine in the morning.</summary>
public sealed class StationCourseTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 12);
    private readonly PortalHost host = new();
    private StationTown town = null!;

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await StationTown.OpenAsync(host);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Graduate_BooksInThreeTaps_ArrivesStaysSevenNights_AndIsRefusedThe16thNight()
    {
        var (own, number) = await town.GraduateAsync();
        using var phone = await host.SignInAsAsync(own);
        (await phone.GetPageAsync("/my/stations")).Text.ShouldContain(host.Texts["station.my.left", 15, 15]);
        var found = await phone.GetPageAsync("/my/stations/find?from=2026-03-12&to=2026-03-19");
        found.Text.ShouldContain(host.Texts["station.free.count", 3]);
        var book = await found.FollowAsync("main ul.tasks a");
        book.Text.ShouldContain(host.Texts["station.book.proven.Graduate"]);
        (await book.SubmitAsync(("Form.Intention", ""))).Errors.ShouldBe([host.Texts["station.intention.required"], host.Texts["station.no_home.required"]]);
        var booked = await book.SubmitAsync(("Form.Intention", "机械设计"), ("Form.NoHome", "true"));
        booked.Text.ShouldContain(host.Texts["station.booked"]);

        using var desk = await host.SignInAsAsync(town.Keeper);
        var arrival = await (await desk.GetPageAsync("/work/stations")).FollowAsync("a[href$='/check-in']");
        (await arrival.SubmitAsync(("Form.Number", "371425"))).Errors.Count.ShouldBe(1);
        (await arrival.SubmitAsync(("Form.Number", (await town.GraduateAsync()).Number))).Text.ShouldContain(host.Texts["refusal.station.other_person"]);
        (await arrival.SubmitAsync(("Form.Number", number))).Text.ShouldContain(host.Texts["station.checked_in", "301-1"]);
        host.Clock.Advance(TimeSpan.FromDays(7));
        using var later = await host.SignInAsAsync(town.Keeper);
        var stay = await (await later.GetPageAsync("/work/stations")).FollowAsync("main a[href*='/stays/']");
        (await stay.PressAsync("form[action*='CheckOut']")).Text.ShouldContain(host.Texts["station.checked_out"]);

        // Seven and seven are fourteen; of the next seven one is left, and none of a sixteenth.
        await town.BookAsync(own, Today.AddDays(20), 7);
        using var again = await host.SignInAsAsync(own);
        var last = await again.GetPageAsync("/my/stations/find?from=2026-04-20&to=2026-04-27");
        last.Text.ShouldContain(host.Texts["refusal.station.nights_used_up", 15, 1, new DateOnly(2027, 3, 11)]);
        await town.BookAsync(own, new DateOnly(2026, 4, 20), 1);
        (await again.GetPageAsync("/my/stations/find?from=2026-05-01&to=2026-05-02")).Text.ShouldContain(host.Texts["refusal.station.nights_used_up", 15, 0, new DateOnly(2027, 3, 12)]);
        var refused = await Should.ThrowAsync<RefusedException>(() => town.BookAsync(own, new DateOnly(2026, 5, 1), 1));
        refused.Refusal.Arguments.ShouldBe([15, 0, new DateOnly(2027, 3, 12)]);
    }

    [Fact]
    public async Task Guest_WhomNobodyVouchesFor_StatesIt_AndTheDeskConfirms()
    {
        var (own, _) = await town.GraduateAsync(verified: false);
        using var phone = await host.SignInAsAsync(own);
        var book = await phone.GetPageAsync($"/my/stations/book/{town.Station}?from=2026-03-14&to=2026-03-16");
        // What the register knows stands there already, though nobody vouches for it.
        book.Find("[name='Form.School']")!.GetAttribute("value").ShouldNotBeNullOrEmpty();
        (await book.SubmitAsync(("Form.Intention", "教师"), ("Form.NoHome", "true"), ("Form.School", ""), ("Form.Education", ""), ("Form.GraduatedOn.Year", ""), ("Form.GraduatedOn.Month", ""), ("Form.GraduatedOn.Day", ""))).Errors.ShouldBe([host.Texts["station.school.required"], host.Texts["station.education.required"], host.Texts["station.graduated.required"]]);
        var stated = new[] { ("Form.Intention", "教师"), ("Form.NoHome", "true"), ("Form.School", "德州学院"), ("Form.Education", "Bachelor"), ("Form.GraduatedOn.Month", "6"), ("Form.GraduatedOn.Day", "30") };
        (await book.SubmitAsync([.. stated, ("Form.GraduatedOn.Year", "2020")])).Text.ShouldContain(host.Texts["refusal.station.not_entitled", 1, 2]);
        (await book.SubmitAsync([.. stated, ("Form.GraduatedOn.Year", "2026")])).Text.ShouldContain(host.Texts["station.waits", new DateOnly(2026, 3, 13)]);
        using var desk = await host.SignInAsAsync(town.Keeper);
        var stay = await (await desk.GetPageAsync("/work/stations")).FollowAsync("main a[href*='/stays/']");
        (await stay.PressAsync("form[action*='Confirm']")).Text.ShouldContain(host.Texts["station.confirmed"]);
        (await host.WithDbAsync(db => db.PortalMessages.Where(row => row.Subject == MessageSubject.OwnStay || row.Subject == MessageSubject.DeskStay).OrderBy(row => row.WrittenAt).ThenBy(row => row.Id).Select(row => row.Text.Key).ToListAsync())).ShouldBe(["station.news.to_confirm", "station.news.Confirm"]);
    }

    [Fact]
    public async Task Guest_WhoDoesNotCome_FreesTheBed_TwiceIsBarred_AndTheDeskCanExcuse()
    {
        var (own, _) = await town.GraduateAsync();
        var first = await town.BookAsync(own, Today, 2);
        (await town.DayPassesAsync()).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await town.DayPassesAsync(), await town.DayPassesAsync()).ShouldBe((1, 0));
        ((await town.StayAsync(first)).Status, (await town.NightsAsync(first)).Count).ShouldBe((StayStatus.NoShow, 0));
        await town.BookAsync(own, Today.AddDays(1), 2);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await town.DayPassesAsync();
        (await Should.ThrowAsync<RefusedException>(() => town.BookAsync(own, Today.AddDays(5), 1))).Refusal.Arguments.ShouldBe([new DateOnly(2026, 9, 13)]);
        await town.DeskAsync((desk, version) => desk.ExcuseAsync(first, new SayOfStay { Words = "列车停运", Version = version }, Ct), first);
        await town.BookAsync(own, Today.AddDays(5), 1);
    }

    [Fact]
    public async Task Bed_ThatIsBookedOrUnderRepair_IsGivenToNobodyElse()
    {
        var ((own, _), (other, _)) = (await town.GraduateAsync(), await town.GraduateAsync());
        var stay = await town.BookAsync(own, Today.AddDays(1), 3);
        var beds = await host.WithDbAsync(db => db.StationBeds.AsNoTracking().OrderBy(bed => bed.Number).ToListAsync());
        await Desk(desk => desk.TakeOutAsync(Out(beds[1], 1, 3), Ct));
        (await Should.ThrowAsync<RefusedException>(() => Desk(desk => desk.TakeOutAsync(Out(beds[0], 2, 4), Ct)))).Refusal.ShouldBe(StationRefusals.BedInUse);
        await town.DeskAsync((desk, version) => desk.MoveAsync(stay, new MoveGuest { Bed = beds[2].Id, Words = "漏水", Version = version }, Ct), stay);
        await Desk(desk => desk.TakeOutAsync(Out(beds[0], 2, 4), Ct));
        (await Should.ThrowAsync<RefusedException>(() => town.BookAsync(other, Today.AddDays(2), 1))).Refusal.ShouldBe(StationRefusals.NoBed);
        await town.BookAsync(other, Today.AddDays(4), 1);
        var outage = await host.WithDbAsync(db => db.BedOutages.Where(row => row.BedId == beds[1].Id).Select(row => row.Id).SingleAsync());
        await Desk(desk => desk.PutBackAsync(outage, Ct));
        await town.BookAsync((await town.GraduateAsync()).Own, Today.AddDays(2), 1);
        (await town.NightsAsync(stay)).ShouldBe([Today.AddDays(1), Today.AddDays(2), Today.AddDays(3)]);
    }

    [Fact]
    public async Task Stay_LeftEarlyAndExtended_HoldsTheNightsItHas_AndFiguresCountThem()
    {
        var (own, number) = await town.GraduateAsync();
        var stay = await town.BookAsync(own, Today, 4);
        await town.DeskAsync((desk, version) => desk.CheckInAsync(stay, new CheckInStay { Number = number, Version = version }, Ct), stay);
        await host.ActAsync(own, async services => await services.GetRequiredService<OwnStayService>().ExtendAsync(stay, new ExtendStay { Until = Today.AddDays(6), Version = (await town.StayAsync(stay)).Version }, Ct));
        (await town.NightsAsync(stay)).Count.ShouldBe(6);
        host.Clock.Advance(TimeSpan.FromDays(2));
        await town.DeskAsync((desk, version) => desk.CheckOutAsync(stay, new MoveStay { Version = version }, Ct), stay);
        (await town.NightsAsync(stay)).ShouldBe([Today, Today.AddDays(1)]);
        var figures = await host.ActAsync(town.Office, services => services.GetRequiredService<StationFiguresQuery>().MonthAsync(new YearMonth(2026, 3), Ct));
        (figures.Single().Occupancy, figures.Single().Arrivals, figures.Single().Conversion).ShouldBe((new Occupancy(3 * 13, 0, 2), 1, new Conversion(1, 0) { IsProvisional = true }));
    }

    [Fact]
    public async Task Keeper_ReachesTheOwnStationAlone_TheOfficeAll_AuditorsReadMasked()
    {
        var (own, _) = await town.GraduateAsync();
        var stay = await town.BookAsync(own, Today, 1);
        var name = await host.WithDbAsync(db => db.People.Where(person => person.Id == own.PersonId).Select(person => person.Name).SingleAsync());
        var stranger = await host.AddAccountAsync(Role.StationKeeper);
        using var other = await host.SignInAsAsync(stranger);
        (await other.GetPageAsync("/work/stations")).Text.ShouldContain(host.Texts["station.desk.none"]);
        (await other.GetPageAsync($"/work/stations/stays/{stay}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetPageAsync($"/work/stations/{town.Station}/plan")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var office = await host.SignInAsAsync(town.Office);
        (await office.GetPageAsync($"/work/stations/{town.Station}/plan")).Text.ShouldContain(name);
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        var read = await auditor.GetPageAsync($"/work/stations/stays/{stay}");
        (read.Text.Contains(name, StringComparison.Ordinal), read.Find(".actionbar")).ShouldBe((false, null));
        // Of the guest's own step, too, under the name the account signs in with.
        await host.ActAsync(own, async services => await services.GetRequiredService<OwnStayService>().CancelAsync(stay, new MoveStay { Version = (await town.StayAsync(stay)).Version }, Ct));
        read = await auditor.GetPageAsync($"/work/stations/stays/{stay}");
        (read.Text.Contains(host.Texts["enum.StayAction.Cancel"], StringComparison.Ordinal), read.Text.Contains(own.DisplayName, StringComparison.Ordinal), read.Text.Contains(Masks.Name(own.DisplayName), StringComparison.Ordinal)).ShouldBe((true, false, true));
        (await office.GetPageAsync($"/work/stations/stays/{stay}")).Text.ShouldContain(own.DisplayName);
        foreach (var page in new[] { "stays", "outages", "figures", "sites", $"sites/{town.Station}", "rules" }) (await office.GetPageAsync($"/work/stations/{page}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var page in new[] { "sites/new", $"sites/{town.Station}/describe", $"{town.Station}/take-out", $"stays/{stay}/move", $"stays/{stay}/say/CallOff" }) (await office.GetPageAsync($"/work/stations/{page}")).Status.ShouldBe(HttpStatusCode.OK);
        using var ledger = await office.GetAsync("/work/stations/stays?handler=Export");
        ledger.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guest_SeesWhatIsLeftAndWhatHolds_AndNoDateIsAFault()
    {
        var (own, _) = await town.GraduateAsync();
        await town.BookAsync(own, Today.AddDays(20), 7);
        using var phone = await host.SignInAsAsync(own);
        (await phone.GetPageAsync("/my/stations")).Text.ShouldContain(host.Texts["station.my.left", 8, 15]);
        (await phone.GetPageAsync($"/my/stations/book/{town.Station}?from=2026-03-12&to=2026-03-13")).Text.ShouldContain(host.Texts["station.book.cancel_until.late"]);
        (await phone.GetPageAsync($"/my/stations/book/{town.Station}?from=2026-03-14&to=2026-03-15")).Text.ShouldContain(host.Texts["station.book.cancel_until", 18]);
        (await phone.GetPageAsync($"/my/stations/book/{town.Station}?from=2026-03-14&to=2026-03-30")).Text.ShouldContain(host.Texts["refusal.station.stay_too_long", 7]);
        foreach (var (from, to) in new[] { ("9999-12-31", "9999-12-31"), ("0001-01-01", "0001-01-01"), ("2026-03-14", "0001-01-01"), ("2026-03-14", "9999-12-31") })
            foreach (var page in new[] { "", "/find", $"/book/{town.Station}" }) (await phone.GetPageAsync($"/my/stations{page}?from={from}&to={to}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guest_WhoShouldHaveLeft_KeepsTheBed_UntilTheDeskSaysWhetherTheNightsWereSlept()
    {
        var (own, number) = await town.GraduateAsync();
        var stay = await town.BookAsync(own, Today, 1);
        await town.DeskAsync((desk, version) => desk.CheckInAsync(stay, new CheckInStay { Number = number, Version = version }, Ct), stay);
        host.Clock.Advance(TimeSpan.FromDays(3));
        var tonight = (await host.ActAsync(town.Keeper, services => services.GetRequiredService<StayDeskQuery>().TodayAsync(null, Ct))).Tonight.Single();
        (tonight.Guests, tonight.Free).ShouldBe((1, 2));
        var (next, _) = await town.GraduateAsync();
        var booked = await town.BookAsync(next, Today.AddDays(3), 1);
        (await town.StayAsync(booked)).BedId.ShouldNotBe((await town.StayAsync(stay)).BedId);
        using var desk = await host.SignInAsAsync(town.Keeper);
        var page = await (await desk.GetPageAsync($"/work/stations/stays/{stay}")).FollowAsync("a[href$='/check-out']");
        page.Text.ShouldContain(host.Texts["station.check_out.late", Today.AddDays(1), 2]);
        (await page.SubmitAsync(("Form.StayedOn", "true"))).Text.ShouldContain(host.Texts["station.checked_out"]);
        (await town.NightsAsync(stay)).ShouldBe([Today, Today.AddDays(1), Today.AddDays(2)]);
    }

    [Fact]
    public async Task Room_GetsABed_LosesOne_GetsItBack_AndIsForWhomThePageSaid()
    {
        using var office = await host.SignInAsAsync(town.Office);
        var page = await (await office.GetPageAsync($"/work/stations/sites/{town.Station}")).FollowAsync("main a[href*='/rooms/']");
        (await page.PressAsync("form[action*='handler=Bed']")).Text.ShouldContain("301-4");
        var retire = await page.FollowAsync("main a[href$='/retire']");
        retire.Text.ShouldContain(host.Texts["station.bed.retire.effect", "301-1"]);
        var retired = await retire.SubmitAsync();
        (await retired.PressAsync("form[action*='handler=Back']")).Text.ShouldContain(host.Texts["station.bed.is_back"]);
        var before = await office.GetPageAsync(page.Address);
        (await page.PressAsync("main form.panel")).Text.ShouldContain(host.Texts["station.room.swapped"]);
        (await host.WithDbAsync(db => db.StationRooms.Select(room => room.Sex).SingleAsync(Ct))).ShouldBe(Domain.Talents.Sex.Male);
        // A page of before changes nothing; the same page pressed twice is one press.
        (await before.PressAsync("main form.panel")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    private Task Desk(Func<StayDeskService, Task> work) => host.ActAsync(town.Keeper, services => work(services.GetRequiredService<StayDeskService>()));

    private static TakeBedOut Out(StationBed bed, int from, int until) => new() { Bed = bed.Id, From = Today.AddDays(from), Until = Today.AddDays(until), Reason = "维修" };
}
