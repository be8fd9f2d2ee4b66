using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>Which beds are free, and the nights that stays take and give back. Whoever takes nights saves them with what takes them.</summary>
public sealed class StationPlan(IPortalDb db)
{
    /// <summary>Beds for this sex that nobody has on any of the nights.</summary>
    public IQueryable<StationBed> Free(Sex sex, StayDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var (arrival, departure) = dates;
        return db.StationBeds.Where(bed => bed.Since <= arrival && (bed.RetiredOn == null || bed.RetiredOn >= departure)
            && db.StationRooms.Any(room => room.Id == bed.RoomId && room.Sex == sex)
            && !db.BedNights.Any(night => night.BedId == bed.Id && night.Night >= arrival && night.Night < departure));
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
