namespace TalentPortal.Domain.Stations;

/// <summary>From the day of arrival to the day of departure, whose night is not slept any more.</summary>
public sealed record StayDates(DateOnly Arrival, DateOnly Departure)
{
    public int Nights => Departure.DayNumber - Arrival.DayNumber;
    public IEnumerable<DateOnly> All => Enumerable.Range(0, Math.Max(0, Nights)).Select(Arrival.AddDays);
}
