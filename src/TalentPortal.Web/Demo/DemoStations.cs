using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// Ten stations with fifty beds each, written at once; rules in force; a guest who left, one who stays, one who is expected today and one next week, and a bed under repair.
/// The stays are made by the services that the pages call.
/// </summary>
internal sealed class DemoStations(DemoCounty county, DemoTime time, DateOnly today)
{
    private const int Left = 106, Stays = 103, Expected = 101, NextWeek = 102;
    private const int RoomsOfFour = 12;

    private static readonly (string Zh, string En, string Street, string StreetEn)[] Stations =
    [
        ("晏城青年人才驿站", "Yancheng Youth Station", "齐晏大街218号", "218 Qiyan Street"),
        ("晏北青年人才驿站", "Yanbei Youth Station", "迎宾路66号", "66 Yingbin Road"),
        ("经开区青年人才驿站", "Development Zone Youth Station", "名嘉西路9号", "9 Mingjia West Road"),
        ("高铁新城青年人才驿站", "New Town Youth Station", "站前路3号", "3 Zhanqian Road"),
        ("祝阿青年人才驿站", "Zhu'e Youth Station", "祝阿大街51号", "51 Zhu'e Street"),
        ("大学城青年人才驿站", "Campus Youth Station", "阳光路120号", "120 Yangguang Road"),
        ("黄河国际青年人才驿站", "Yellow River Youth Station", "国科路17号", "17 Guoke Road"),
        ("人民医院青年人才驿站", "Hospital Youth Station", "区兴路88号", "88 Quxing Road"),
        ("齐鲁科技小镇青年人才驿站", "Science Town Youth Station", "科创路6号", "6 Kechuang Road"),
        ("文体中心青年人才驿站", "Sports Centre Youth Station", "向阳路29号", "29 Xiangyang Road"),
    ];

    public async Task MakeAsync(CancellationToken ct)
    {
        StandOn(today.AddMonths(-10), 10);
        var rules = EnterStationRules.Of(StationRules.CountyDraft());
        (rules.EffectiveFrom, rules.Basis) = (today.AddMonths(-10), "齐河县青年人才驿站管理办法");
        await county.AsAsync("office", scope => scope.GetRequiredService<StationRuleService>().EnterAsync(rules, ct));
        var first = await OpenAsync(ct);
        StandOn(today.AddDays(-12), 10);
        var left = await BookAsync(Left, first, today.AddDays(-9), 3, "工艺工程师", ct);
        StandOn(today.AddDays(-9), 15);
        await CheckInAsync(Left, left, ct);
        StandOn(today.AddDays(-6), 9);
        await DeskAsync(left, (desk, version) => desk.CheckOutAsync(left, new MoveStay { Version = version }, ct), ct);
        StandOn(today.AddDays(-5), 10);
        var stays = await BookAsync(Stays, first, today.AddDays(-2), 5, "研发岗位", ct);
        await BookAsync(Expected, first, today, 3, "企业管理", ct);
        await BookAsync(NextWeek, first, today.AddDays(7), 4, "教师", ct);
        StandOn(today.AddDays(-2), 16);
        await CheckInAsync(Stays, stays, ct);
        StandOn(today.AddDays(-1), 9);
        var bed = await county.InScopeAsync(scope => scope.GetRequiredService<IPortalDb>().StationBeds.Where(row => row.StationId == first).OrderByDescending(row => row.Number).Select(row => row.Id).FirstAsync(ct));
        await county.AsAsync("station", scope => scope.GetRequiredService<StayDeskService>().TakeOutAsync(new TakeBedOut { Bed = bed, From = today.AddDays(-1), Until = today.AddDays(4), Reason = "更换床板" }, ct));
    }

    /// <summary>Rooms 201 to 207 for women, 301 to 306 for men. The first two stations are one keeper's, the others another's.</summary>
    private async Task<StationId> OpenAsync(CancellationToken ct)
    {
        var first = default(StationId);
        await county.AsAsync("office", async scope =>
        {
            var (db, actor, accounts) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<ICurrentActor>().Actor, scope.GetRequiredService<DemoAccounts>());
            var (one, other) = (await accounts.FindAsync("station"), await accounts.FindAsync("station2"));
            foreach (var ((zh, en, street, streetEn), i) in Stations.Select((known, i) => (known, i)))
            {
                var township = DemoCounty.Townships[i % DemoCounty.Townships.Length];
                var station = new Station(new StationTerms(zh, en, $"齐河县{street}", $"{streetEn}, Qihe", $"0534-53300{i + 10}", township, IsOpen: true), actor);
                station.GiveTo([(i < 2 ? one : other).AccountId], actor);
                db.Stations.Add(station);
                if (i == 0) first = station.Id;
                for (var number = 0; number <= RoomsOfFour; number++)
                {
                    var isForWomen = number % 2 == 0;
                    var room = new StationRoom(station.Id, $"{(isForWomen ? 201 : 301) + number / 2}", isForWomen ? Sex.Female : Sex.Male, actor);
                    db.StationRooms.Add(room);
                    // Twelve rooms of four and one of two are fifty beds.
                    for (var place = 1; place <= (number < RoomsOfFour ? 4 : 2); place++) db.StationBeds.Add(room.AddBed(place, today.AddMonths(-10), actor));
                }
            }

            await db.SaveChangesAsync(ct);
        });
        return first;
    }

    private async Task<StationStayId> BookAsync(int number, StationId station, DateOnly arrival, int nights, string intention, CancellationToken ct)
    {
        var id = default(StationStayId);
        var userName = await county.InScopeAsync(async scope =>
        {
            var (db, person) = (scope.GetRequiredService<IPortalDb>(), (PersonId?)(await PersonAsync(scope, number, ct)).Id);
            return await db.Accounts.Where(row => row.PersonId == person).Select(row => row.UserName!).SingleAsync(ct);
        });
        await county.AsAsync(userName, async scope => id = await scope.GetRequiredService<OwnStayService>().BookAsync(station, new StayDates(arrival, arrival.AddDays(nights)), new BookStay { Intention = intention, NoHome = true }, ct));
        return id;
    }

    private async Task CheckInAsync(int number, StationStayId id, CancellationToken ct)
    {
        var card = DemoPeople.IdNumber(number, await county.InScopeAsync(async scope => (await PersonAsync(scope, number, ct)).BirthDate));
        await DeskAsync(id, (desk, version) => desk.CheckInAsync(id, new CheckInStay { Kind = IdentityDocumentKind.CitizenId, Number = card.Value, Version = version }, ct), ct);
    }

    private Task DeskAsync(StationStayId id, Func<StayDeskService, long, Task> work, CancellationToken ct) => county.AsAsync("station", async scope =>
        await work(scope.GetRequiredService<StayDeskService>(), await scope.GetRequiredService<IPortalDb>().StationStays.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct)));

    private static async Task<Person> PersonAsync(IServiceProvider scope, int number, CancellationToken ct)
    {
        var name = DemoPeople.Name(number);
        return await scope.GetRequiredService<IPortalDb>().People.AsNoTracking().Where(row => row.Name == name).FirstAsync(ct);
    }

    private void StandOn(DateOnly day, int hour) => time.StandAt(CountyClock.StartOf(day).AddHours(hour));
}
