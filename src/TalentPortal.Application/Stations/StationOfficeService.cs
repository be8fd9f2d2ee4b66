using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>The talent office's stations, rooms and beds, and whose desk is whose.</summary>
public sealed class StationOfficeService(IPortalDb db, ICurrentActor current, StationPlan plan, CountyClock clock, IValidator<DescribeStation> describing, IValidator<AddRoom> adding)
{
    /// <summary>Accounts that can run a desk.</summary>
    public async Task<IReadOnlyList<KeeperChoice>> KeepersAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ManageStations)) throw new ForbiddenException();
        return await Keepers().OrderBy(row => row.DisplayName).ThenBy(row => row.Id).Select(row => new KeeperChoice(row.Id, row.DisplayName)).ToListAsync(ct);
    }

    public async Task<StationWithRooms> GetAsync(StationId id, CancellationToken ct)
    {
        var station = await db.Stations.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var rooms = await db.StationRooms.AsNoTracking().Where(row => row.StationId == id).OrderBy(row => row.Number).ToListAsync(ct);
        var beds = await db.StationBeds.AsNoTracking().Where(row => row.StationId == id).OrderBy(row => row.Number).ToListAsync(ct);
        var own = station.Keepers.Select(keeper => keeper.AccountId.Value).ToArray();
        var names = await db.Accounts.Where(row => EF.Parameter(own).Contains(row.Id)).OrderBy(row => row.DisplayName).Select(row => row.DisplayName).ToListAsync(ct);
        return new StationWithRooms(station, [.. rooms.Select(room => new RoomWithBeds(room, [.. beds.Where(bed => bed.RoomId == room.Id)]))], names);
    }

    public async Task<StationId> OpenAsync(DescribeStation form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var station = new Station(form.ToTerms(), current.Actor);
        station.GiveTo(await ChosenAsync(form, ct), current.Actor);
        db.Stations.Add(station);
        await db.SaveChangesAsync(ct);
        return station.Id;
    }

    public async Task DescribeAsync(StationId id, DescribeStation form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var station = (await db.Stations.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        station.Describe(form.ToTerms(), current.Actor);
        station.GiveTo(await ChosenAsync(form, ct), current.Actor);
        await db.SaveChangesAsync(ct);
    }

    public async Task AddRoomAsync(StationId id, AddRoom form, CancellationToken ct)
    {
        await adding.ValidateAndThrowAsync(form, ct);
        var (station, number) = (await db.Stations.AtDeskOf(current.Actor).Where(row => row.Id == id).Select(row => row.Id).SingleOrNotFoundValueAsync(ct), form.Number!.Trim());
        RefusedException.ThrowIf(await db.StationRooms.AnyAsync(row => row.StationId == station && row.Number == number, ct) ? StationRefusals.NumberTaken : null);
        var room = new StationRoom(station, number, form.Sex!.Value, current.Actor);
        db.StationRooms.Add(room);
        db.StationBeds.AddRange(Enumerable.Range(1, form.Beds!.Value).Select(place => room.AddBed(place, form.Since!.Value, current.Actor)));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>For this sex from now on; only a room in which nobody has a night to come.</summary>
    public async Task GiveRoomAsync(StationId id, StationRoomId wanted, GiveRoom form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        RefusedException.ThrowIf(form.Sex is Domain.Talents.Sex.Male or Domain.Talents.Sex.Female ? null : StationRefusals.RoomForWhom);
        await using var unit = await HoldAsync(ct);
        var room = (await RoomAsync(id, wanted, ct)).AtVersion(form.Version, wanted.Value);
        var today = clock.Today;
        var used = await db.BedNights.Where(night => night.StationId == id && night.Night >= today && night.StayId != null && db.StationBeds.Any(bed => bed.Id == night.BedId && bed.RoomId == wanted)).OrderByDescending(night => night.Night).Select(night => (DateOnly?)night.Night).FirstOrDefaultAsync(ct);
        RefusedException.ThrowIf(used is { } night ? StationRefusals.BedInUse.With(night) : null);
        room.GiveTo(form.Sex, current.Actor);
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
    }

    /// <summary>One more bed in the room from today on, with the next number.</summary>
    public async Task AddBedAsync(StationId id, StationRoomId wanted, CancellationToken ct)
    {
        await using var unit = await HoldAsync(ct);
        var room = await RoomAsync(id, wanted, ct);
        var beds = await db.StationBeds.Where(bed => bed.RoomId == wanted).Select(bed => new { bed.Number, bed.RetiredOn }).ToListAsync(ct);
        RefusedException.ThrowIf(beds.Count(bed => bed.RetiredOn is null) >= StationRoom.MostBeds ? StationRefusals.RoomFull.With(StationRoom.MostBeds) : null);
        // A number is never given again: the lists of before name it.
        db.StationBeds.Add(room.AddBed(beds.Count + 1, clock.Today, current.Actor));
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
    }

    /// <summary>The bed is there again: it was taken away by mistake, today.</summary>
    public async Task BringBackAsync(StationId id, StationBedId wanted, CancellationToken ct)
    {
        (await BedAsync(id, wanted, ct)).BringBack(clock.Today, current.Actor);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The bed is not there any more from today on; only one that nobody has a night in.</summary>
    public async Task RetireBedAsync(StationId id, StationBedId wanted, CancellationToken ct)
    {
        await using var unit = await HoldAsync(ct);
        var bed = await BedAsync(id, wanted, ct);
        var today = clock.Today;
        var used = await db.BedNights.Where(night => night.BedId == wanted && night.Night >= today).OrderByDescending(night => night.Night).Select(night => (DateOnly?)night.Night).FirstOrDefaultAsync(ct);
        RefusedException.ThrowIf(used is { } night ? StationRefusals.BedInUse.With(night) : null);
        bed.Retire(today, current.Actor);
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
    }

    /// <summary>Nobody books until it is committed: a booking reads rooms and beds, and would not see what is decided beside it.</summary>
    private async Task<IDbContextTransaction?> HoldAsync(CancellationToken ct)
    {
        var unit = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await plan.HoldAsync(ct);
        return unit;
    }

    private Task<StationRoom> RoomAsync(StationId id, StationRoomId wanted, CancellationToken ct) =>
        db.StationRooms.Where(row => row.Id == wanted && row.StationId == id && db.Stations.AtDeskOf(current.Actor).Any(station => station.Id == id)).SingleOrNotFoundAsync(ct);

    private Task<StationBed> BedAsync(StationId id, StationBedId wanted, CancellationToken ct) =>
        db.StationBeds.Where(row => row.Id == wanted && row.StationId == id && db.Stations.AtDeskOf(current.Actor).Any(station => station.Id == id)).SingleOrNotFoundAsync(ct);

    private async Task<IReadOnlyList<AccountId>> ChosenAsync(DescribeStation form, CancellationToken ct)
    {
        var wanted = form.Keepers.Distinct().ToArray();
        var known = await Keepers().Where(row => EF.Parameter(wanted).Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        RefusedException.ThrowIf(known.Count < wanted.Length ? StationRefusals.NoKeeper : null);
        return [.. known.Select(id => new AccountId(id))];
    }

    private IQueryable<Account> Keepers() => db.Accounts.Where(row => !row.IsDisabled && row.Roles.Any(held => held.Role == Role.StationKeeper));
}

public sealed record KeeperChoice(Guid Account, string Name);

/// <param name="Station">With its keepers.</param>
/// <param name="Rooms">By number.</param>
/// <param name="Keepers">Their names.</param>
public sealed record StationWithRooms(Station Station, IReadOnlyList<RoomWithBeds> Rooms, IReadOnlyList<string> Keepers);

public sealed record RoomWithBeds(StationRoom Room, IReadOnlyList<StationBed> Beds);
