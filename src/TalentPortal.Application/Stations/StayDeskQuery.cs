using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>Stays as a desk, the talent office and auditors see them: today, all of them with the ledger, one with its history, the plan of beds.</summary>
public sealed class StayDeskQuery(IPortalDb db, ICurrentActor current, StationPlan plan, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;
    /// <summary>Of one list of the desk; a station has fifty beds.</summary>
    public const int MostToday = 200;
    public const int PlanNights = 7;

    /// <summary>The stations within reach, by name.</summary>
    public async Task<IReadOnlyList<Station>> StationsAsync(CancellationToken ct) => await db.Stations.AsNoTracking().AtDeskOf(current.Actor).OrderBy(row => row.NameZh).ToListAsync(ct);

    /// <summary>Who comes, who leaves, who waits, and what is free tonight; of one station, or of all within reach.</summary>
    public async Task<DeskToday> TodayAsync(StationId? station, CancellationToken ct)
    {
        var (today, stations) = (clock.Today, await StationsAsync(ct));
        var shown = station is { } one ? stations.Where(row => row.Id == one).ToList() : stations;
        if (station is not null && shown.Count == 0) throw new NotFoundException();
        var reach = Reach(station);
        // One query and one limit each, so that a long list takes nothing from another.
        var waiting = await DescribedAsync(reach.Where(row => row.Status == StayStatus.Requested).OrderBy(row => row.Arrival).ThenBy(row => row.Number), row => row.Arrival, ct);
        var arrivals = await DescribedAsync(reach.Where(row => row.Status == StayStatus.Confirmed && row.Arrival <= today).OrderBy(row => row.Arrival).ThenBy(row => row.Number), row => row.Arrival, ct);
        var departures = await DescribedAsync(reach.Where(row => row.Status == StayStatus.InHouse && row.Departure <= today).OrderBy(row => row.Departure).ThenBy(row => row.Number), row => row.Departure, ct);
        var inHouse = await DescribedAsync(reach.Where(row => row.Status == StayStatus.InHouse && row.Departure > today).OrderBy(row => row.Departure).ThenBy(row => row.Number), row => row.Departure, ct);
        var ids = shown.Select(row => row.Id).ToArray();
        var beds = await db.StationBeds.Where(bed => EF.Parameter(ids).Contains(bed.StationId) && bed.Since <= today && (bed.RetiredOn == null || bed.RetiredOn > today)).GroupBy(bed => bed.StationId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var taken = await db.BedNights.Where(night => EF.Parameter(ids).Contains(night.StationId) && night.Night == today).GroupBy(night => night.StationId)
            .Select(group => new { group.Key, Guests = group.Count(night => night.StayId != null), Out = group.Count(night => night.OutageId != null) }).ToDictionaryAsync(group => group.Key, ct);
        // Whoever should have left still lies there; a bed that is booked for tonight already is not counted twice.
        var overdue = await reach.Where(row => row.Status == StayStatus.InHouse && row.Departure < today && !db.BedNights.Any(night => night.BedId == row.BedId && night.Night == today)).GroupBy(row => row.StationId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return new DeskToday(waiting, arrivals, departures, inHouse,
            [.. shown.Select(row => new StationTonight(row, beds.GetValueOrDefault(row.Id), (taken.GetValueOrDefault(row.Id)?.Guests ?? 0) + overdue.GetValueOrDefault(row.Id), taken.GetValueOrDefault(row.Id)?.Out ?? 0))])
        {
            Stations = stations,
            Today = today,
            Calendar = await calendars.CurrentAsync(ct),
        };
    }

    /// <summary>One page, the latest booking first.</summary>
    public async Task<StayList> ListAsync(StayFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = Filtered(filter);
        var backwards = filter.Before is { Length: > 0 };
        if ((backwards ? filter.Before : filter.After) is { Length: > 0 } border) rows = backwards ? rows.Where(row => string.Compare(row.Number, border) > 0) : rows.Where(row => string.Compare(row.Number, border) < 0);
        var ordered = backwards ? rows.OrderBy(row => row.Number) : rows.OrderByDescending(row => row.Number);
        var page = PageAfter.Of(await Described(ordered.Take(PageSize + 1)).ToListAsync(ct), PageSize, filter.After, filter.Before, row => row.Number);
        return new StayList(page.Rows, await StationsAsync(ct)) { Previous = page.Previous, Next = page.Next };
    }

    /// <summary>Everything the filter shows, in order of the number, for the ledger.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<StayRow>> LedgerAsync(StayFilter filter)
    {
        for (var after = ""; ;)
        {
            var border = after;
            var block = await Described(Filtered(filter).Where(row => string.Compare(row.Number, border) > 0).OrderBy(row => row.Number).Take(10 * PageSize)).ToListAsync(CancellationToken.None);
            if (block.Count == 0) yield break;
            yield return block;
            after = block[^1].Number;
        }
    }

    public async Task<StayForDesk> GetAsync(StationStayId id, CancellationToken ct)
    {
        var stay = await db.StationStays.AsNoTracking().AtDeskOf(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var person = await db.People.AsNoTracking().Where(row => row.Id == stay.PersonId).Select(row => new { row.Name, row.Sex }).SingleAsync(ct);
        var beds = stay.History.Select(step => step.BedId).OfType<StationBedId>().Append(stay.BedId).Distinct().ToArray();
        return new StayForDesk(stay, await db.Stations.AsNoTracking().SingleAsync(row => row.Id == stay.StationId, ct), person.Name, person.Sex, current.Actor)
        {
            Beds = await db.StationBeds.Where(row => EF.Parameter(beds).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
        };
    }

    /// <summary>Beds to which the guest could move tonight.</summary>
    public async Task<IReadOnlyList<StationBed>> OtherBedsAsync(StayForDesk shown, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var (station, coming) = (shown.Stay.StationId, shown.ComingNights);
        return coming.Nights < 1 ? [] : await plan.Free(shown.Sex, coming).AsNoTracking().Where(bed => bed.StationId == station).OrderBy(bed => bed.Number).ToListAsync(ct);
    }

    /// <summary>Each bed of a station on seven nights: whose it is, or that it is out of service.</summary>
    public async Task<BedPlan> PlanAsync(StationId id, DateOnly first, CancellationToken ct)
    {
        var station = await db.Stations.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var end = first.AddDays(PlanNights);
        var beds = await db.StationBeds.Where(bed => bed.StationId == id && (bed.RetiredOn == null || bed.RetiredOn > first)).Join(db.StationRooms, bed => bed.RoomId, room => room.Id, (bed, room) => new { Bed = bed, room.Sex }).OrderBy(row => row.Bed.Number).ToListAsync(ct);
        var nights = await db.BedNights.Where(night => night.StationId == id && night.Night >= first && night.Night < end).Select(night => new { night.BedId, night.Night, night.StayId, night.OutageId }).ToListAsync(ct);
        var ids = nights.Select(night => night.StayId).OfType<StationStayId>().Distinct().ToArray();
        var stays = await db.StationStays.Where(stay => EF.Parameter(ids).Contains(stay.Id)).Join(db.People, stay => stay.PersonId, person => person.Id, (stay, person) => new { stay.Id, stay.Status, person.Name }).ToDictionaryAsync(row => row.Id, ct);
        var cells = nights.ToDictionary(night => (night.BedId, night.Night), night => night.StayId is { } stay ? new BedCell(stay, NameOf(stays[stay].Name), stays[stay].Status) : new BedCell(null, null, null));
        return new BedPlan(station, first, [.. beds.Select(row => new BedLine(row.Bed, row.Sex, [.. Enumerable.Range(0, PlanNights).Select(day => cells.GetValueOrDefault((row.Bed.Id, first.AddDays(day))))]))]);
    }

    /// <summary>What is out of service now or will be, the first to end first.</summary>
    public async Task<IReadOnlyList<OutageRow>> OutagesAsync(CancellationToken ct)
    {
        var today = clock.Today;
        return await db.BedOutages.AsNoTracking().AtDeskOf(current.Actor, db).Where(row => row.Until > today && row.Until > row.From)
            .Join(db.StationBeds, row => row.BedId, bed => bed.Id, (row, bed) => new { Outage = row, bed.Number })
            .Join(db.Stations, row => row.Outage.StationId, station => station.Id, (row, station) => new { row.Outage, row.Number, station.NameZh, station.NameEn })
            .OrderBy(row => row.Outage.Until).ThenBy(row => row.Number).Take(MostToday).Select(row => new OutageRow(row.Outage, row.Number, row.NameZh, row.NameEn)).ToListAsync(ct);
    }

    private IQueryable<StationStay> Reach(StationId? station)
    {
        var reach = db.StationStays.AsNoTracking().AtDeskOf(current.Actor, db);
        return station is { } one ? reach.Where(row => row.StationId == one) : reach;
    }

    private IQueryable<StationStay> Filtered(StayFilter filter)
    {
        var rows = Reach(filter.Station);
        if (filter.Status is { } status) rows = rows.Where(row => row.Status == status);
        if (filter.Month is not { } month) return rows;
        var (first, end) = (month.FirstDay, month.AddMonths(1).FirstDay);
        return rows.Where(row => row.Arrival >= first && row.Arrival < end);
    }

    /// <summary>A list of the desk, and whether there are more than it shows; a join keeps no order.</summary>
    private async Task<DeskList> DescribedAsync(IQueryable<StationStay> ordered, Func<StayRow, DateOnly> day, CancellationToken ct)
    {
        var rows = (await Described(ordered.Take(MostToday + 1)).ToListAsync(ct)).OrderBy(day).ThenBy(row => row.Number, StringComparer.Ordinal).ToList();
        return new DeskList([.. rows.Take(MostToday)], rows.Count > MostToday);
    }

    private IQueryable<StayRow> Described(IQueryable<StationStay> stays)
    {
        var isWhole = IsWhole;
        return stays.Join(db.People, stay => stay.PersonId, person => person.Id, (stay, person) => new { stay, person.Name })
            .Join(db.Stations, row => row.stay.StationId, station => station.Id, (row, station) => new { row.stay, row.Name, station.NameZh, station.NameEn })
            .Join(db.StationBeds, row => row.stay.BedId, bed => bed.Id, (row, bed) => new StayRow
            {
                Id = row.stay.Id,
                Number = row.stay.Number,
                PersonId = row.stay.PersonId,
                FullName = row.Name,
                StationZh = row.NameZh,
                StationEn = row.NameEn,
                Bed = bed.Number,
                Arrival = row.stay.Arrival,
                Departure = row.stay.Departure,
                Status = row.stay.Status,
                Ground = row.stay.Guest.Ground,
                School = row.stay.Guest.School,
                Education = row.stay.Guest.Education,
                Intention = row.stay.Guest.Intention,
                Deadline = row.stay.Deadline,
                IsWhole = isWhole,
            });
    }

    /// <summary>Whoever runs a desk calls guests by their names; auditors need not.</summary>
    private bool IsWhole => current.Actor.May(Capability.RunStations);

    private string NameOf(string name) => IsWhole ? name : Masks.Name(name);
}

/// <summary>What the list shows.</summary>
/// <param name="Month">Of arrival.</param>
/// <param name="After">The number after which the page begins.</param>
/// <param name="Before">The number before which it ends.</param>
public sealed record StayFilter(StationId? Station, StayStatus? Status, YearMonth? Month, string? After, string? Before);

public sealed record StayList(IReadOnlyList<StayRow> Rows, IReadOnlyList<Station> Stations)
{
    public string? Previous { get; init; }
    public string? Next { get; init; }
}

/// <summary>One stay in a list and in the ledger.</summary>
public sealed record StayRow
{
    public required StationStayId Id { get; init; }
    public required string Number { get; init; }
    public required PersonId PersonId { get; init; }
    public required string FullName { get; init; }
    public required string StationZh { get; init; }
    public required string StationEn { get; init; }
    public required string Bed { get; init; }
    public required DateOnly Arrival { get; init; }
    public required DateOnly Departure { get; init; }
    public required StayStatus Status { get; init; }
    public required StayGround Ground { get; init; }
    public string? School { get; init; }
    public EducationLevel? Education { get; init; }
    public required string Intention { get; init; }
    public Deadline? Deadline { get; init; }
    /// <summary>The limit, or the day of arrival where that comes first.</summary>
    public DateOnly? ConfirmBy => Deadline is not { } limit ? null : limit.DueOn < Arrival ? limit.DueOn : Arrival;
    public required bool IsWhole { get; init; }

    public TwoWordings Station => new(StationZh, StationEn);
    public string Name => IsWhole ? FullName : Masks.Name(FullName);
    public int Nights => StayFlow.HoldsBed(Status) ? Departure.DayNumber - Arrival.DayNumber : 0;
}

/// <param name="Waiting">To be confirmed.</param>
/// <param name="Arrivals">Expected today.</param>
/// <param name="Departures">To leave today, or who should have left.</param>
/// <param name="InHouse">Who stays.</param>
/// <param name="Tonight">By station.</param>
public sealed record DeskToday(DeskList Waiting, DeskList Arrivals, DeskList Departures, DeskList InHouse, IReadOnlyList<StationTonight> Tonight)
{
    public IReadOnlyList<Station> Stations { get; init; } = [];
    public DateOnly Today { get; init; }
    public WorkingCalendar Calendar { get; init; } = null!;
}

public sealed record DeskList(IReadOnlyList<StayRow> Rows, bool HasMore);

public sealed record StationTonight(Station Station, int Beds, int Guests, int Out)
{
    public int Free => Beds - Guests - Out;
}

/// <param name="Stay">With its history.</param>
/// <param name="Station">Where.</param>
/// <param name="FullName">Of the guest.</param>
/// <param name="Sex">Of the guest.</param>
/// <param name="Actor">The reader.</param>
public sealed record StayForDesk(StationStay Stay, Station Station, string FullName, Sex Sex, Actor Actor)
{
    public IReadOnlyDictionary<StationBedId, string> Beds { get; init; } = new Dictionary<StationBedId, string>();
    public WorkingCalendar Calendar { get; init; } = null!;
    public DateOnly Today { get; init; }

    public string Name => Actor.May(Capability.RunStations) ? FullName : Masks.Name(FullName);
    public string Bed => Beds[Stay.BedId];
    /// <summary>The nights that are still to come.</summary>
    public StayDates ComingNights => Stay.IsOpen ? new(Stay.Arrival > Today ? Stay.Arrival : Today, Stay.Departure) : new(Today, Today);

    /// <summary>In the order in which they are offered; the first that is open is the usual one.</summary>
    private static readonly StayAction[] Offered = [StayAction.Confirm, StayAction.Refuse, StayAction.CheckIn, StayAction.CheckOut, StayAction.Extend, StayAction.MoveBed, StayAction.GrantExtra, StayAction.CallOff, StayAction.Excuse];

    /// <summary>What the reader may do now; arriving on the day alone.</summary>
    public IReadOnlyList<StayAction> Open => [.. Offered.Where(action => WhyNot(action) is null)];

    public Refusal? WhyNot(StayAction action) => action switch
    {
        StayAction.Confirm => Stay.WhyNotConfirm(Actor, Today),
        StayAction.CheckIn => Stay.WhyNotCheckIn(Actor, Today),
        // A guest at the desk is not the desk.
        StayAction.Extend when !Actor.May(Capability.RunStations) => StationRefusals.NotYours,
        StayAction.MoveBed when ComingNights.Nights < 1 => StationRefusals.NotInThisState,
        _ => Stay.WhyNot(action, Actor),
    };
}

/// <param name="Station">Whose beds.</param>
/// <param name="First">The first of the nights.</param>
/// <param name="Beds">By number.</param>
public sealed record BedPlan(Station Station, DateOnly First, IReadOnlyList<BedLine> Beds);

/// <param name="Bed">Which.</param>
/// <param name="Sex">Of its room.</param>
/// <param name="Nights">Null where it is free.</param>
public sealed record BedLine(StationBed Bed, Sex Sex, IReadOnlyList<BedCell?> Nights);

/// <param name="Stay">Null where the bed is out of service.</param>
/// <param name="Name">Of the guest.</param>
/// <param name="Status">Of the stay.</param>
public sealed record BedCell(StationStayId? Stay, string? Name, StayStatus? Status);

public sealed record OutageRow(BedOutage Outage, string Bed, string StationZh, string StationEn)
{
    public TwoWordings Station => new(StationZh, StationEn);
}
