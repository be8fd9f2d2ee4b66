using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Stations;

/// <summary>A talent office with rules in force, a station with a keeper, and graduates who can book.</summary>
public sealed class StationTown(PortalHost host)
{
    public Account Office { get; private set; } = null!;
    public Account Keeper { get; private set; } = null!;
    public StationId Station { get; private set; }

    private static CancellationToken Ct => CancellationToken.None;

    /// <param name="host">The portal.</param>
    /// <param name="beds">For women.</param>
    public static async Task<StationTown> OpenAsync(PortalHost host, int beds = 3)
    {
        ArgumentNullException.ThrowIfNull(host);
        var town = new StationTown(host) { Office = await host.AddAccountAsync(Role.TalentOffice), Keeper = await host.AddAccountAsync(Role.StationKeeper) };
        // The rules are the whole county's.
        if (!await host.WithDbAsync(db => db.StationRules.AnyAsync(Ct))) await host.ActAsync(town.Office, services => services.GetRequiredService<StationRuleService>().EnterAsync(Rules(new DateOnly(2026, 1, 1)), Ct));
        town.Station = await town.StationAsync("城区青年驿站", beds, town.Keeper);
        return town;
    }

    public static EnterStationRules Rules(DateOnly from)
    {
        var form = EnterStationRules.Of(StationRules.CountyDraft());
        (form.EffectiveFrom, form.Basis) = (from, "人才驿站管理办法");
        return form;
    }

    public async Task<StationId> StationAsync(string name, int beds, Account keeper)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        var id = await host.ActAsync(Office, services => services.GetRequiredService<StationOfficeService>().OpenAsync(Described(name, keeper), Ct));
        await host.ActAsync(Office, services => services.GetRequiredService<StationOfficeService>().AddRoomAsync(id, new AddRoom { Number = "301", Sex = Sex.Female, Beds = beds, Since = new DateOnly(2026, 1, 1) }, Ct));
        return id;
    }

    public static DescribeStation Described(string name, Account keeper)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        return new() { NameZh = name, NameEn = "Youth Station", AddressZh = "晏城街道齐晏大街1号", AddressEn = "1 Qiyan Street", Phone = "0534-5330001", TownshipCode = Some.TownshipCode, Keepers = { keeper.Id } };
    }

    /// <summary>A woman whose graduation somebody vouches for, and the number on her card.</summary>
    public async Task<(Account Own, string Number)> GraduateAsync(bool verified = true)
    {
        var number = Enumerable.Repeat(0, 10).Select(_ => Some.IdNumber()).First(one => CitizenId.TryParse(one, out var citizen, out _) && citizen.Sex is Sex.Female);
        var id = await host.WithDbAsync(async db =>
        {
            var person = Some.Person(host.Vault, idNumber: number);
            person.StateEducation(new Education(EducationLevel.Bachelor, true, "山东大学", "机械工程", new DateOnly(2025, 6, 30), false));
            if (verified) person.VerifyEducation(EducationLevel.Bachelor, EducationVerification.Chsi, new DateOnly(2026, 1, 5));
            db.People.Add(person);
            await db.SaveChangesAsync(Ct);
            return person.Id;
        });
        return (await host.AddAccountAsync(Role.Applicant, wish => wish.Person = id), number);
    }

    public Task<StationStayId> BookAsync(Account own, DateOnly arrival, int nights) => BookAsync(host, own, arrival, nights);

    /// <summary>At this process.</summary>
    public Task<StationStayId> BookAsync(PortalHost at, Account own, DateOnly arrival, int nights)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.ActAsync(own, services => services.GetRequiredService<OwnStayService>().BookAsync(Station, new StayDates(arrival, arrival.AddDays(nights)), new BookStay { Intention = "机械设计", NoHome = true, School = "山东大学", Education = EducationLevel.Bachelor, GraduatedOn = new DateOnly(2025, 6, 30) }, Ct));
    }

    public Task DeskAsync(Func<StayDeskService, long, Task> work, StationStayId id) =>
        host.ActAsync(Keeper, async services => await work(services.GetRequiredService<StayDeskService>(), (await StayAsync(id)).Version));

    public Task<StationStay> StayAsync(StationStayId id) => host.WithDbAsync(db => db.StationStays.AsNoTracking().SingleAsync(row => row.Id == id));

    public Task<List<DateOnly>> NightsAsync(StationStayId id)
    {
        var stay = (StationStayId?)id;
        return host.WithDbAsync(db => db.BedNights.Where(night => night.StayId == stay).OrderBy(night => night.Night).Select(night => night.Night).ToListAsync());
    }

    /// <summary>What a day brings that is over.</summary>
    public Task<int> DayPassesAsync() => host.WithAsync(services => services.GetRequiredService<StationsDaily>().RunAsync(0, StationsDaily.AtOnce, Ct));
}
