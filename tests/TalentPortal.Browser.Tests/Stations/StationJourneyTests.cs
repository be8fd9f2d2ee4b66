using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Testing.Stations;

namespace TalentPortal.Browser.Tests.Stations;

/// <summary>A bed by the screen alone: booked on a phone in three taps, another booking cancelled, checked in against the paper, moved, extended and left; a bed under repair, the plan, figures, rooms and rules.</summary>
public sealed class StationJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private readonly LivePortal portal = new();
    private string language = "";

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("zh-CN", 1440, 390)]
    [InlineData("en", 390, 1440)]
    public async Task Bed_IsBookedOnAPhone_SleptInAndLeft(string language, int width, int also)
    {
        this.language = language;
        var town = await StationTown.OpenAsync(portal);
        var (own, number) = await town.GraduateAsync();
        var today = new DateOnly(2026, 3, 12);
        await using (var phone = await OpenAsync(own, 390))
        {
            await phone.GoAsync("/my/stations");
            await phone.Page.FillAsync("#from", $"{today:yyyy-MM-dd}");
            await phone.Page.FillAsync("#to", $"{today.AddDays(3):yyyy-MM-dd}");
            await phone.PressAsync("main form .btn-primary");
            await phone.PressAsync("main ul.tasks a");
            await phone.PressAsync("main form .btn-primary");
            (await phone.Page.Locator(".has-err").CountAsync()).ShouldBe(2);
            await phone.FillAsync(("Intention", "机械设计"));
            await phone.Page.CheckAsync("[name='Form.NoHome'][type=checkbox]");
            await phone.PressAsync("main form .btn-primary");
        }

        var other = await town.BookAsync(own, today.AddDays(20), 2);
        await using (var phone = await OpenAsync(own, 390))
        {
            await phone.GoAsync($"/my/stations/{other}");
            await phone.PressAsync("main a[href$='/cancel']");
            await phone.PressAsync("main form .btn-primary");
            await phone.GoAsync("/my/stations/find?from=2026-03-12&to=2026-04-12");
        }

        var stay = await portal.WithDbAsync(db => db.StationStays.Where(row => row.Id != other).Select(row => row.Id).SingleAsync());
        await using (var desk = await OpenAsync(town.Keeper, width, also))
        {
            await desk.GoAsync("/work/stations");
            await desk.PressAsync("tbody a[href$='/check-in']");
            await desk.FillAsync(("Number", number));
            await desk.PressAsync(".actionbar .btn-primary");
            await desk.PressAsync(".actionbar a[href$='/move']");
            await desk.Page.SelectOptionAsync("[name='Form.Bed']", new[] { (await portal.WithDbAsync(db => db.StationBeds.Where(bed => bed.Number == "301-2").Select(bed => bed.Id).SingleAsync())).ToString() });
            await desk.FillAsync(("Words", "漏水"));
            await desk.PressAsync(".actionbar .btn-primary");
            await desk.PressAsync(".actionbar a[href$='/extend']");
            await desk.PressAsync(".actionbar .btn-primary");
            await desk.GoAsync($"/work/stations/{town.Station}/plan");
            await desk.PressAsync(".page-h a[href$='/take-out']");
            await desk.Page.SelectOptionAsync("[name='Form.Bed']", new[] { (await portal.WithDbAsync(db => db.StationBeds.Where(bed => bed.Number == "301-1").Select(bed => bed.Id).SingleAsync())).ToString() });
            await desk.FillAsync(("Reason", "维修"));
            await desk.PressAsync(".actionbar .btn-primary");
            await desk.GoAsync($"/work/stations/{town.Station}/plan");
            await desk.GoAsync("/work/stations/stays");
            await desk.GoAsync($"/work/stations/stays/{stay}/say/GrantExtra");
            await desk.GoAsync($"/work/stations/stays/{stay}");
            await desk.PressAsync(".actionbar a[href$='/check-out']");
            await desk.PressAsync(".actionbar .btn-primary");
        }

        (await town.StayAsync(stay)).Status.ShouldBe(StayStatus.CheckedOut);
        await using var office = await OpenAsync(town.Office, width, also);
        foreach (var page in new[] { "figures", "sites", $"sites/{town.Station}", $"sites/{town.Station}/describe", "rules" }) await office.GoAsync($"/work/stations/{page}");
    }

    private Task<Visit> OpenAsync(Account account, int width, int? also = null) => Visit.OpenAsync(chromium, portal, account, language, width, also);
}
