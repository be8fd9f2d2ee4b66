using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>Which beds are free, and the nights that stays take and give back. Whoever takes nights saves them with what takes them.</summary>
public sealed class StationPlan(IPortalDb db, RunningNumbers numbers, CountyClock clock)
{
    /// <summary>The series of stays; whoever books holds it until the booking is saved.</summary>
    internal const string Series = "ZS";

    /// <summary>To be called in a transaction before what decides is read: nobody books meanwhile, and what a booking before it took is seen.</summary>
    internal Task HoldAsync(CancellationToken ct) => numbers.HoldAsync(Series, clock.Today.Year, ct);

    /// <summary>Beds for this sex that nobody has on any of the nights, and in which nobody lies who should have left.</summary>
    public IQueryable<StationBed> Free(Sex sex, StayDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var ((arrival, departure), today) = (dates, clock.Today);
        return db.StationBeds.Where(bed => bed.Since <= arrival && (bed.RetiredOn == null || bed.RetiredOn >= departure)
            && db.StationRooms.Any(room => room.Id == bed.RoomId && room.Sex == sex)
            && !db.BedNights.Any(night => night.BedId == bed.Id && night.Night >= arrival && night.Night < departure)
            && !db.StationStays.Any(stay => stay.BedId == bed.Id && stay.Status == StayStatus.InHouse && stay.Departure < today));
    }

    /// <summary>The nights after a departure that is over, for a guest who stayed on; refused where the bed or the guest has one of them otherwise.</summary>
    internal async Task TakeLateAsync(StationStay stay, DateOnly from, CancellationToken ct)
    {
        var (bed, guest, until) = (stay.BedId, (PersonId?)stay.PersonId, stay.Departure);
        var other = await db.BedNights.Where(night => (night.BedId == bed || night.PersonId == guest) && night.Night >= from && night.Night < until).OrderBy(night => night.Night).Select(night => (DateOnly?)night.Night).FirstOrDefaultAsync(ct);
        RefusedException.ThrowIf(other is { } taken ? StationRefusals.BedInUse.With(taken) : null);
        Take(stay, new StayDates(from, until));
    }

    /// <summary>The last day until which the bed is free from this night on, as far as looked at.</summary>
    public async Task<DateOnly> FreeUntilAsync(StationBedId bed, DateOnly from, DateOnly atMost, CancellationToken ct)
    {
        var next = await db.BedNights.Where(night => night.BedId == bed && night.Night >= from && night.Night < atMost).OrderBy(night => night.Night).Select(night => (DateOnly?)night.Night).FirstOrDefaultAsync(ct);
        var gone = await db.StationBeds.Where(row => row.Id == bed).Select(row => row.RetiredOn).SingleAsync(ct);
        var until = next ?? atMost;
        return gone is { } day && day < until ? day : until;
    }

    internal void Take(StationStay stay, StayDates nights) => db.BedNights.AddRange(BedNight.Of(stay, nights.All));

    /// <summary>Gives back what the stay has from this night on.</summary>
    internal async Task GiveBackAsync(StationStay stay, DateOnly from, CancellationToken ct)
    {
        var id = (StationStayId?)stay.Id;
        db.BedNights.RemoveRange(await db.BedNights.Where(night => night.StayId == id && night.Night >= from).ToListAsync(ct));
    }
}
