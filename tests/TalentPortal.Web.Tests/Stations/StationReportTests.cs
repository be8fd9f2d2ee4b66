using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Stations;

namespace TalentPortal.Web.Tests.Stations;

/// <summary>What the office reports of a month, and the word to guests on the day before. Thursday, 12 March 2026, nine in the morning.</summary>
public sealed class StationReportTests : IAsyncLifetime
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
    public async Task Month_WithABedUnderRepairAndAGuestWhoFoundWork_IsCountedOnThePageAndInTheReport()
    {
        var (employed, other) = (await ArriveAsync(nights: 2), await ArriveAsync(nights: 4));
        await LeaveAsync(employed.Stay, after: 2);
        await LeaveAsync(other.Stay, after: 2);
        await FindWorkAsync(employed.Own);
        var bed = await host.WithDbAsync(db => db.StationBeds.AsNoTracking().OrderBy(row => row.Number).LastAsync(Ct));
        await host.ActAsync(town.Keeper, services => services.GetRequiredService<StayDeskService>().TakeOutAsync(new TakeBedOut { Bed = bed.Id, From = Today.AddDays(4), Until = Today.AddDays(9), Reason = "维修" }, Ct));
        host.Clock.Advance(TimeSpan.FromDays(60));

        // Three beds on 31 nights, five of them under repair; two and four slept; one of two guests found work.
        var figures = (await host.ActAsync(town.Office, services => services.GetRequiredService<StationFiguresQuery>().MonthAsync(new YearMonth(2026, 3), Ct))).Single();
        (figures.Occupancy, figures.Arrivals, figures.Conversion.Guests, figures.Conversion.Employed).ShouldBe((new Occupancy(93, 5, 6), 2, 2, 1));

        using var office = await host.SignInAsAsync(town.Office);
        (await office.GetPageAsync("/work/stations/figures?month=2026-03")).Text.ShouldContain(host.Texts["station.percent", 6.8m]);
        var file = await (await office.GetAsync("/work/stations/figures?handler=Report&month=2026-04")).Content.ReadAsByteArrayAsync(Ct);
        var rows = MiniExcel.Query(new MemoryStream(file)).Cast<IDictionary<string, object>>().Select(row => row.Values.Select(cell => $"{cell}").ToArray()).ToList();
        rows.Count.ShouldBe(1 + 12, "a heading, and twelve months of one station");
        rows[11][2..].ShouldBe(["93", "5", "6", "6.8%", "2", "0", "2", "1", "50%", host.Texts["station.report.settled.no"]]);
    }

    [Fact]
    public async Task Guest_ExpectedTomorrow_IsToldOnce_AndNotOnTheDayOfBooking()
    {
        await host.ActAsync(await host.AddAccountAsync(Role.SystemAdministrator), services => services.GetRequiredService<MessageRuleService>()
            .EnterAsync(new EnterMessageRule { EffectiveFrom = new DateOnly(2026, 1, 1), QuietFrom = 21, QuietUntil = 8, RemindDays = 3, KeepDays = 180, Basis = "县委办通知" }, Ct));
        var (own, _) = await town.GraduateAsync();
        await town.BookAsync((await town.GraduateAsync()).Own, Today.AddDays(1), 1);
        var stay = await town.BookAsync(own, Today.AddDays(3), 2);
        (await RemindAsync()).ShouldBe(0, "one comes tomorrow and booked today, the other does not come yet");

        host.Clock.Advance(TimeSpan.FromDays(2));
        (await RemindAsync()).ShouldBe(1);
        (await RemindAsync()).ShouldBe(0);

        using var phone = await host.SignInAsAsync(own);
        var told = await host.WithDbAsync(db => db.PortalMessages.AsNoTracking().SingleAsync(row => row.To == own.AccountId && row.Text.Key == "station.remind", Ct));
        told.SubjectId.ShouldBe(stay.Value);
        (await phone.GetPageAsync("/messages")).Text.ShouldContain(host.Texts["station.remind", (await town.StayAsync(stay)).Number, Today.AddDays(3)]);
    }

    private async Task<(Account Own, StationStayId Stay)> ArriveAsync(int nights)
    {
        var (own, number) = await town.GraduateAsync();
        var stay = await town.BookAsync(own, Today, nights);
        await town.DeskAsync((desk, version) => desk.CheckInAsync(stay, new CheckInStay { Number = number, Version = version }, Ct), stay);
        return (own, stay);
    }

    private async Task LeaveAsync(StationStayId stay, int after)
    {
        host.Clock.Advance(TimeSpan.FromDays(after));
        await town.DeskAsync((desk, version) => desk.CheckOutAsync(stay, new MoveStay { Version = version }, Ct), stay);
    }

    private Task FindWorkAsync(Account own) => host.WithDbAsync(async db =>
    {
        var employer = Some.Employer();
        db.Employers.Add(employer);
        db.InsuranceMonths.Add(new InsuranceMonth(own.PersonId!.Value, new YearMonth(2026, 4), employer.Id, true, new DateOnly(2026, 4, 20), false));
        return await db.SaveChangesAsync(Ct);
    });

    private Task<int> RemindAsync() => host.WithAsync(services => services.GetRequiredService<ReminderDaily>().RunAsync(ReminderStep.StayArrivals, 0, ReminderDaily.AtOnce, Ct));
}
