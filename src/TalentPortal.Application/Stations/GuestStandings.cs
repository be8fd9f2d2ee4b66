using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>What a guest has had, has booked and has missed, and why somebody is a guest.</summary>
public sealed class GuestStandings(IPortalDb db, StationRulesInForce rules, CountyClock clock)
{
    public async Task<GuestStanding> OfAsync(PersonId person, CancellationToken ct)
    {
        var (holder, since) = ((PersonId?)person, RollingNights.FirstCounted(clock.Today));
        var taken = await db.BedNights.Where(night => night.PersonId == holder && night.Night >= since).OrderBy(night => night.Night).Select(night => night.Night).ToListAsync(ct);
        var missed = await db.StationStays.Where(stay => stay.PersonId == person && stay.Status == StayStatus.NoShow).OrderBy(stay => stay.Arrival).Select(stay => stay.Arrival).ToListAsync(ct);
        var extra = await db.StationStays.Where(stay => stay.PersonId == person && stay.ExtraOn != null).MaxAsync(stay => stay.ExtraOn, ct);
        return new GuestStanding(await rules.OnAsync(clock.Today, ct), taken, missed) { ExtraOn = extra };
    }

    /// <summary>
    /// Why the person is a guest on that day, as far as the register proves it, and the education that goes with it: the one that proves it, of the holder of a level
    /// the highest that somebody vouches for. Where nothing is proven it is the highest that was stated, for the guest to begin with.
    /// </summary>
    public async Task<(StayGround? Ground, Education? Education)> GroundAsync(Person person, StationRules rules, DateOnly arrival, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        var id = person.Id;
        var held = await db.HeldOn(clock.Today).Where(row => row.PersonId == id).Select(row => row.Level).ToListAsync(ct);
        var ground = StayGuest.ProvenGround(rules, arrival, person.Educations, held.Count == 0 ? null : held.Min());
        return (ground, ground is StayGround.Graduate ? StayGuest.Proving(rules, arrival, person.Educations)
            : person.Educations.Where(education => education.Level.IsHigher() && (ground is null || education.IsVerified)).MaxBy(education => education.Level.Rank()));
    }
}
