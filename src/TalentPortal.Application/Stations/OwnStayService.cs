using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>A guest's stays: what is left, where beds are free, booking, cancelling, staying longer.</summary>
public sealed class OwnStayService(IPortalDb db, ICurrentActor current, StationRulesInForce rules, GuestStandings standings, StationPlan plan, StayBooking booking, StayExtension extension, StayNews news, CaseClocks clocks, CountyClock clock)
{
    public const int Shown = 50;

    public async Task<OwnStays> MineAsync(CancellationToken ct)
    {
        var stays = await Own.AsNoTracking().OrderByDescending(row => row.Arrival).ThenByDescending(row => row.Number).Take(Shown).ToListAsync(ct);
        var ids = stays.Select(row => row.StationId).Distinct().ToArray();
        var stations = await db.Stations.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var inForce = await rules.FindAsync(clock.Today, ct);
        return new OwnStays([.. stays.Select(stay => new OwnStay(stay, stations[stay.StationId]))], inForce, inForce is not null && current.Actor.Person is { } person ? await standings.OfAsync(person, ct) : null);
    }

    /// <summary>Where beds are free on these nights for the reader, and what stands in the way if anything does.</summary>
    public async Task<OpenStations> FindAsync(StayDates dates, CancellationToken ct)
    {
        var person = await ReaderAsync(ct);
        var standing = await standings.OfAsync(person.Id, ct);
        if (WhyNot(person, standing, dates) is { } refusal) return new OpenStations([], standing, refusal);
        var free = await plan.Free(person.Sex, dates).GroupBy(bed => bed.StationId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var open = await db.Stations.AsNoTracking().Where(row => row.IsOpen).OrderBy(row => row.NameZh).ToListAsync(ct);
        return new OpenStations([.. open.Select(station => new OpenStation(station, free.GetValueOrDefault(station.Id))).OrderByDescending(row => row.Free > 0)], standing, null);
    }

    /// <summary>The station that was chosen, with what the register already knows of the guest.</summary>
    public async Task<StayOffer> OfferAsync(StationId id, StayDates dates, CancellationToken ct)
    {
        var station = await db.Stations.AsNoTracking().Where(row => row.Id == id && row.IsOpen).SingleOrNotFoundAsync(ct);
        var person = await ReaderAsync(ct);
        var standing = await standings.OfAsync(person.Id, ct);
        if (WhyNot(person, standing, dates) is { } refusal) return new StayOffer(station, dates, null, null, standing.Rules) { WhyNot = refusal };
        var (ground, education) = await standings.GroundAsync(person, standing.Rules, dates.Arrival, ct);
        return new StayOffer(station, dates, ground, education, standing.Rules) { LastCancel = StationStay.LastCancel(dates.Arrival, standing.Rules, clock.UtcNow) };
    }

    public async Task<OwnStay> GetAsync(StationStayId id, CancellationToken ct)
    {
        var stay = await Own.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var ids = stay.History.Select(step => step.BedId).OfType<StationBedId>().Append(stay.BedId).Distinct().ToArray();
        var beds = await db.StationBeds.Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, ct);
        var inForce = await RulesOfAsync(stay, ct);
        return new OwnStay(stay, await db.Stations.AsNoTracking().SingleAsync(row => row.Id == stay.StationId, ct)) { Beds = beds, LastCancel = Instant(stay.LastCancel(inForce)), WhyNotCancel = stay.WhyNotCancel(inForce, current.Actor, clock.UtcNow) };
    }

    /// <summary>Until when the stay could last at most.</summary>
    public Task<DateOnly> LatestAsync(OwnStay own, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(own);
        return extension.LatestAsync(own.Stay, ct);
    }

    public Task<StationStayId> BookAsync(StationId station, StayDates dates, BookStay form, CancellationToken ct) =>
        current.Actor.Person is { } person ? booking.BookAsync(person, station, dates, form, ct) : throw new RefusedException(StationRefusals.NotYours);

    public async Task CancelAsync(StationStayId id, MoveStay form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var stay = (await Own.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        stay.Cancel(null, await RulesOfAsync(stay, ct), current.Actor, await clocks.NowAsync(ct));
        await plan.GiveBackAsync(stay, stay.Arrival, ct);
        await news.TellAsync(stay, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task ExtendAsync(StationStayId id, ExtendStay form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await extension.ExtendAsync((await Own.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value), form, ct);
    }

    /// <summary>A booking follows the rules of the day on which it was made.</summary>
    private Task<StationRules> RulesOfAsync(StationStay stay, CancellationToken ct) => rules.OnAsync(CountyClock.DayOf(stay.BookedAt), ct);

    private IQueryable<StationStay> Own => db.StationStays.OwnedBy(current.Actor);

    private static DateTime Instant(DateTime county) => CountyClock.StartOf(DateOnly.FromDateTime(county)) + county.TimeOfDay;

    private Refusal? WhyNot(Person person, GuestStanding standing, StayDates dates) => standing.WhyNotBook(dates, clock.Today) ?? (person.Sex is Sex.Male or Sex.Female ? null : StationRefusals.SexUnknown);

    private async Task<Person> ReaderAsync(CancellationToken ct)
    {
        if (current.Actor.Person is not { } person) throw new RefusedException(StationRefusals.NotYours);
        return await db.People.AsNoTracking().SingleAsync(row => row.Id == person, ct);
    }
}

/// <param name="Stays">The latest first.</param>
/// <param name="Rules">Null before the county has any.</param>
/// <param name="Standing">Null for whoever has given no ID number.</param>
public sealed record OwnStays(IReadOnlyList<OwnStay> Stays, StationRules? Rules, GuestStanding? Standing);

/// <summary>A stay as the guest follows it.</summary>
public sealed record OwnStay(StationStay Stay, Station Station)
{
    /// <summary>The numbers of the stay's bed and of those it was moved to.</summary>
    public IReadOnlyDictionary<StationBedId, string> Beds { get; init; } = new Dictionary<StationBedId, string>();
    public string Bed => Beds[Stay.BedId];
    /// <summary>The instant until which the guest may cancel.</summary>
    public DateTime LastCancel { get; init; }
    public Refusal? WhyNotCancel { get; init; }
}

/// <param name="Stations">Those with free beds first.</param>
/// <param name="Standing">Of the reader.</param>
/// <param name="WhyNot">Why none can be booked on these nights.</param>
public sealed record OpenStations(IReadOnlyList<OpenStation> Stations, GuestStanding Standing, Refusal? WhyNot);

public sealed record OpenStation(Station Station, int Free);

/// <param name="Station">That was chosen.</param>
/// <param name="Dates">That were chosen.</param>
/// <param name="Ground">What the register proves; null when the guest has to state it.</param>
/// <param name="Education">The highest that the register knows.</param>
/// <param name="Rules">Of today.</param>
public sealed record StayOffer(Station Station, StayDates Dates, StayGround? Ground, Education? Education, StationRules Rules)
{
    /// <summary>Why nothing can be booked on these nights; the rest is not looked up then.</summary>
    public Refusal? WhyNot { get; init; }
    /// <summary>Until when a booking made now could be cancelled, on the county's clock.</summary>
    public DateTime LastCancel { get; init; }
    /// <summary>After the hour of the rules: a booking made now can be cancelled until the day of arrival is over.</summary>
    public bool IsLate => DateOnly.FromDateTime(LastCancel) > Dates.Arrival;
}
