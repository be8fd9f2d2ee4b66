using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Stations;

/// <summary>
/// One night of one bed that is taken: booked, slept, or out of service. There is one row at most for a bed and a night, and for a guest and a night; the database holds
/// that, so no bed is given twice whoever asks at the same moment. A free night has no row.
/// </summary>
public sealed class BedNight
{
    private BedNight() { }

    private BedNight(StationId station, StationBedId bed, DateOnly night) => (Id, StationId, BedId, Night) = (Guid.CreateVersion7(), station, bed, night);

    public Guid Id { get; private set; }
    public StationId StationId { get; private set; }
    public StationBedId BedId { get; private set; }
    /// <summary>The day on which the night begins.</summary>
    public DateOnly Night { get; private set; }
    public StationStayId? StayId { get; private set; }
    /// <summary>The guest's of the stay.</summary>
    public PersonId? PersonId { get; private set; }
    public BedOutageId? OutageId { get; private set; }

    /// <summary>The nights of a stay in its bed.</summary>
    public static IEnumerable<BedNight> Of(StationStay stay, IEnumerable<DateOnly> nights)
    {
        ArgumentNullException.ThrowIfNull(stay);
        return nights.Select(night => new BedNight(stay.StationId, stay.BedId, night) { StayId = stay.Id, PersonId = stay.PersonId });
    }

    public static IEnumerable<BedNight> Of(BedOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.Nights.All.Select(night => new BedNight(outage.StationId, outage.BedId, night) { OutageId = outage.Id });
    }
}
