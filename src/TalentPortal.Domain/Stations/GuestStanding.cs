using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

/// <summary>What a guest has had, has booked and has missed: all that decides about another night.</summary>
public sealed record GuestStanding(StationRules Rules, IReadOnlyList<DateOnly> Taken, IReadOnlyList<DateOnly> Missed)
{
    /// <summary>The day on which more nights were granted.</summary>
    public DateOnly? ExtraOn { get; init; }

    public RollingNights Nights => new(Taken, Rules, ExtraOn);
    /// <summary>The first day on which the guest may book again, where not coming bars.</summary>
    public DateOnly? BarredUntil => NoShowBar.Until(Missed, Rules);

    /// <summary>Why the guest may not book these nights today; null when that is possible. Whether there is a bed is the plan's to say.</summary>
    public Refusal? WhyNotBook(StayDates dates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Arrival < today || dates.Nights < 1 ? StationRefusals.DatesUnclear
            : BarredUntil is { } until && today < until ? StationRefusals.Barred.With(until)
            : dates.Arrival > today.AddDays(Rules.BookAheadDays) ? StationRefusals.TooFarAhead.With(today.AddDays(Rules.BookAheadDays))
            : WhyNotStay(dates, dates.Arrival);
    }

    /// <summary>Why a stay may not be so long; the nights from <paramref name="from"/> on are new.</summary>
    public Refusal? WhyNotStay(StayDates dates, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var longest = Rules.LongestStay(Nights.HasExtraOn(dates.Departure.AddDays(-1)));
        // What would be too long anyway is first told how long it may be.
        return dates.Nights > longest && Nights.Allows(from, 1) ? StationRefusals.StayTooLong.With(longest)
            : Nights.WhyNot(from, Math.Min(dates.Departure.DayNumber - from.DayNumber, Math.Max(1, longest))) ?? (dates.Nights > longest ? StationRefusals.StayTooLong.With(longest) : null);
    }
}
