using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

/// <summary>
/// How many nights a guest has left. With a night N count all nights after the same day a year before, up to N itself: (N − 12 months, N].
/// Months are those of the calendar, and a day that a month does not have is its last: with 1 March 2025 count the nights from 2 March 2024, with
/// 28 February 2025 those from 29 February 2024, with 29 February 2024 those from 1 March 2023.
/// A night that is asked for is looked at from every window it falls into, also from those of later nights that are booked already, so the order
/// in which nights were booked does not matter.
/// </summary>
public sealed class RollingNights
{
    private readonly SortedSet<DateOnly> taken;
    private readonly StationRules rules;
    private readonly DateOnly? extraOn;

    /// <param name="taken">The nights slept and booked.</param>
    /// <param name="rules">Of the day.</param>
    /// <param name="extraOn">The day on which more nights were granted; they can be used for twelve months.</param>
    public RollingNights(IEnumerable<DateOnly> taken, StationRules rules, DateOnly? extraOn = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (this.taken, this.rules, this.extraOn) = ([.. taken], rules, extraOn);
    }

    /// <summary>The first night that counts with this one.</summary>
    public static DateOnly FirstCounted(DateOnly night) => night.AddMonths(-12).AddDays(1);

    /// <summary>How many may be slept in the twelve months that end with this night.</summary>
    public int MostAt(DateOnly night) => rules.NightsInYear + (HasExtraOn(night) ? rules.ExtraNights : 0);

    public bool HasExtraOn(DateOnly night) => extraOn is { } since && night >= since && night < since.AddMonths(12);

    /// <summary>How many are slept or booked in the twelve months that end with this night.</summary>
    public int CountedAt(DateOnly night) => CountIn(taken, night);

    /// <summary>How many nights could be booked yet, somewhere in the twelve months that follow: what is booked for later counts, too.</summary>
    public int LeftFrom(DateOnly today) => Math.Max(0, taken.Where(night => night > today).Prepend(today).Min(night => MostAt(night) - CountedAt(night)));

    /// <summary>How many more nights from this one on, at most so many; 0 where even the first is too many.</summary>
    public int LongestFrom(DateOnly night, int atMost)
    {
        var longest = 0;
        while (longest < atMost && Allows(night, longest + 1)) longest++;
        return longest;
    }

    /// <summary>Whether these nights could be added, all of them.</summary>
    public bool Allows(DateOnly from, int nights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nights, 1);
        var last = from.AddDays(nights - 1);
        SortedSet<DateOnly> together = [.. taken];
        for (var night = from; night <= last; night = night.AddDays(1))
            if (!together.Add(night)) return false;
        return together.Where(night => night >= from && FirstCounted(night) <= last).All(night => CountIn(together, night) <= MostAt(night));
    }

    /// <summary>The first day from which so many nights in a row are possible. There is one: a year after the last night everything counts anew.</summary>
    public DateOnly FirstPossible(DateOnly earliest, int nights)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nights, rules.NightsInYear);
        var day = earliest;
        while (!Allows(day, nights)) day = day.AddDays(1);
        return day;
    }

    /// <summary>Why these nights may not be added, with what is left of them and from when on they are possible; null when they may.</summary>
    public Refusal? WhyNot(DateOnly from, int nights)
    {
        if (Enumerable.Range(0, nights).Any(day => taken.Contains(from.AddDays(day)))) return StationRefusals.BedThatNight;
        return Allows(from, nights) ? null : StationRefusals.NightsUsedUp.With(MostAt(from), LongestFrom(from, nights), FirstPossible(from, Math.Min(nights, rules.NightsInYear)));
    }

    private static int CountIn(SortedSet<DateOnly> nights, DateOnly night) => nights.GetViewBetween(FirstCounted(night), night).Count;
}
