using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

/// <summary>A bed that is out of service for some nights (维修); its nights are taken in the plan like a guest's.</summary>
public sealed class BedOutage : IVersioned
{
    public const int LongestReason = 200;
    /// <summary>Nights; what lasts longer is a bed that is not there any more.</summary>
    public const int Longest = 366;

    private BedOutage() { }

    public BedOutage(StationBed bed, StayDates nights, string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(bed);
        ArgumentNullException.ThrowIfNull(nights);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(!actor.May(Capability.RunStations) ? StationRefusals.NotYours : nights.Nights is < 1 or > Longest || nights.Arrival < CountyClock.DayOf(now) || nights.Arrival < bed.Since ? StationRefusals.OutageUnclear : null);
        Id = BedOutageId.New();
        (StationId, BedId, From, Until, Reason) = (bed.StationId, bed.Id, nights.Arrival, nights.Departure, reason);
        (EnteredBy, EnteredByName, EnteredAt) = (actor.Id, actor.Name, now);
    }

    public BedOutageId Id { get; private set; }
    public StationId StationId { get; private set; }
    public StationBedId BedId { get; private set; }
    /// <summary>The first night.</summary>
    public DateOnly From { get; private set; }
    /// <summary>The first night on which it can be slept in again.</summary>
    public DateOnly Until { get; private set; }
    public string Reason { get; private set; } = "";
    public AccountId EnteredBy { get; private set; }
    public string EnteredByName { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }
    public long Version { get; private set; }

    public StayDates Nights => new(From, Until);

    /// <summary>The bed is good again sooner.</summary>
    public void End(DateOnly on, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(!actor.May(Capability.RunStations) ? StationRefusals.NotYours : on >= Until ? StationRefusals.OutageOver : null);
        Until = on > From ? on : From;
    }
}
