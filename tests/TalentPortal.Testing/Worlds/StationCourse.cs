using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Stations;

namespace TalentPortal.Testing.Worlds;

/// <summary>The rules, once for all worlds; of the world a station with its keeper, a bed under repair, and a level holder who has booked.</summary>
public sealed class StationCourse(PortalHost host, World world)
{
    private static CancellationToken Ct => CancellationToken.None;

    public async Task OpenAsync()
    {
        var (office, keeper) = (world[Role.TalentOffice], world[Role.StationKeeper]);
        if (!await host.WithDbAsync(db => db.StationRules.AnyAsync(Ct))) await host.ActAsync(office, services => services.GetRequiredService<StationRuleService>().EnterAsync(StationTown.Rules(new DateOnly(2026, 1, 1)), Ct));
        var id = await host.ActAsync(office, services => services.GetRequiredService<StationOfficeService>().OpenAsync(StationTown.Described($"{world.Mark}驿站", keeper), Ct));
        var station = world.Add(new SeededRow(RowKind.Station, id.ToString()));
        foreach (var (number, sex) in new[] { ("301", Sex.Female), ("302", Sex.Male) })
            await host.ActAsync(office, services => services.GetRequiredService<StationOfficeService>().AddRoomAsync(id, new AddRoom { Number = number, Sex = sex, Beds = 3, Since = new DateOnly(2026, 1, 1) }, Ct));
        foreach (var room in await host.WithDbAsync(db => db.StationRooms.Where(row => row.StationId == id).Select(row => row.Id).ToListAsync(Ct))) world.Add(new SeededRow(RowKind.StationRoom, room.ToString()) { Parent = station });
        var beds = await host.WithDbAsync(db => db.StationBeds.Where(row => row.StationId == id).OrderByDescending(row => row.Number).Select(row => row.Id).ToListAsync(Ct));
        foreach (var bed in beds) world.Add(new SeededRow(RowKind.StationBed, bed.ToString()) { Parent = station });

        var today = CountyClock.DayOf(host.Now);
        await host.ActAsync(keeper, services => services.GetRequiredService<StayDeskService>().TakeOutAsync(new TakeBedOut { Bed = beds[0], From = today, Until = today.AddDays(300), Reason = world.Say("床板维修") }, Ct));
        world.Add(new SeededRow(RowKind.BedOutage, (await host.WithDbAsync(db => db.BedOutages.Where(row => row.StationId == id).Select(row => row.Id).SingleAsync(Ct))).ToString()));
        var own = world.All(RowKind.Recognition).First(row => row.Owner is not null).Owner!;
        var stay = await host.ActAsync(own, services => services.GetRequiredService<OwnStayService>().BookAsync(id, new StayDates(today.AddDays(10), today.AddDays(12)), new BookStay { Intention = world.Say("求职意向"), NoHome = true, School = world.Say("大学"), Education = EducationLevel.Bachelor, GraduatedOn = today.AddYears(-1) }, Ct));
        world.Add(new SeededRow(RowKind.OwnStay, stay.ToString()) { State = "Confirmed", Owner = own });
        world.Add(new SeededRow(RowKind.StationStay, stay.ToString()) { State = "Confirmed" });
    }
}
