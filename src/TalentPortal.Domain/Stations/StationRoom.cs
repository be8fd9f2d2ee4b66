using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Stations;

/// <summary>A room, for men or for women.</summary>
public sealed class StationRoom : IVersioned
{
    public const int LongestNumber = 12;
    public const int MostBeds = 12;

    private StationRoom() { }

    public StationRoom(StationId station, string number, Sex sex, Actor actor)
    {
        Station.ThrowIfNotTheirs(actor);
        if (sex is not (Sex.Male or Sex.Female)) throw new ArgumentOutOfRangeException(nameof(sex));
        Id = StationRoomId.New();
        (StationId, Number, Sex) = (station, number, sex);
    }

    public StationRoomId Id { get; private set; }
    public StationId StationId { get; private set; }
    public string Number { get; private set; } = "";
    public Sex Sex { get; private set; }
    public long Version { get; private set; }

    /// <summary>Only while nobody has a bed in it; whoever looks after the plan asks that before.</summary>
    public void GiveTo(Sex sex, Actor actor)
    {
        Station.ThrowIfNotTheirs(actor);
        if (sex is not (Sex.Male or Sex.Female)) throw new ArgumentOutOfRangeException(nameof(sex));
        Sex = sex;
    }

    /// <summary>A bed that is used from a day on.</summary>
    public StationBed AddBed(int place, DateOnly since, Actor actor)
    {
        Station.ThrowIfNotTheirs(actor);
        return new StationBed(this, $"{Number}-{place}", since);
    }
}
