using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

/// <summary>A bed, from the day on which it is used to the day on which it is not any more.</summary>
public sealed class StationBed
{
    public const int LongestNumber = StationRoom.LongestNumber + 4;

    private StationBed() { }

    internal StationBed(StationRoom room, string number, DateOnly since)
    {
        Id = StationBedId.New();
        (StationId, RoomId, Number, Since) = (room.StationId, room.Id, number, since);
    }

    public StationBedId Id { get; private set; }
    public StationId StationId { get; private set; }
    public StationRoomId RoomId { get; private set; }
    /// <summary>E.g. 301-2: the room and the place in it.</summary>
    public string Number { get; private set; } = "";
    public DateOnly Since { get; private set; }
    /// <summary>The first day on which it is not there any more.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public void Retire(DateOnly on, Actor actor)
    {
        Station.ThrowIfNotTheirs(actor);
        RetiredOn ??= on < Since ? Since : on;
    }

    /// <summary>Only on the day it was taken away: afterwards the figures of nights without it would change. A bed that comes later is a new one.</summary>
    public void BringBack(DateOnly today, Actor actor)
    {
        Station.ThrowIfNotTheirs(actor);
        RefusedException.ThrowIf(CanComeBack(today) ? null : StationRefusals.BedGone);
        RetiredOn = null;
    }

    public bool CanComeBack(DateOnly today) => RetiredOn is { } gone && gone >= today;

    public bool IsThere(DateOnly night) => night >= Since && (RetiredOn is not { } gone || gone > night);

    /// <summary>How many nights of a time the bed was there.</summary>
    public int NightsIn(DateOnly first, DateOnly end)
    {
        var (from, until) = (Since > first ? Since : first, RetiredOn is { } gone && gone < end ? gone : end);
        return Math.Max(0, until.DayNumber - from.DayNumber);
    }
}
