using System.Collections.Concurrent;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// Working days (工作日) of the county: official years as entered, every other year provisional. Day 0 is the day of the event,
/// counting starts the next day, and a limit of n days ends with the n-th working day.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<int> official = [];
    private readonly Dictionary<DateOnly, CalendarDayKind> noticed = [];
    private readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> provisional = new();

    public WorkingCalendar(IEnumerable<CalendarYear> years)
        : this(years.Where(year => !year.IsProvisional).SelectMany(year => year.Days, (year, day) => (year.Year, day)))
    {
    }

    /// <summary>The days of the official years, each with the year whose notice names it.</summary>
    public WorkingCalendar(IEnumerable<(int Year, CalendarDay Day)> noticedDays)
    {
        // A later year's notice may arrange the last days of December anew and then has the last word.
        foreach (var (year, day) in noticedDays.OrderBy(noticed => noticed.Year))
        {
            official.Add(year);
            noticed[day.Date] = day.Kind;
        }
    }

    public bool IsProvisional(int year) => !official.Contains(year);

    public bool IsWorkingDay(DateOnly date) => KindOf(date) is { } kind ? kind is CalendarDayKind.MakeUpWorkday : !date.IsWeekend();

    /// <summary>What a notice or the law says about this day; null for an ordinary weekday or weekend.</summary>
    public CalendarDayKind? KindOf(DateOnly date) =>
        noticed.TryGetValue(date, out var kind) ? kind
        : IsProvisional(date.Year) && ProvisionallyOff(date.Year).Contains(date) ? CalendarDayKind.DayOff
        : null;

    /// <summary>
    /// The n-th working day after <paramref name="from"/>; the day itself for 0. A negative number goes back from the last working
    /// day up to <paramref name="from"/>, so that <see cref="WorkingDaysBetween"/> of result and <paramref name="from"/> is its size.
    /// </summary>
    /// <returns>The date, and whether a day between the two lies in a provisional year.</returns>
    public CountedDate AddWorkingDays(DateOnly from, int days)
    {
        var (date, left) = (from, days);
        while (left > 0)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date)) left--;
        }

        if (left < 0) date = LastWorkingDayUpTo(date);
        for (; left < 0; left++) date = LastWorkingDayUpTo(date.AddDays(-1));
        return new CountedDate(date, RestsOnProvisional(from, date));
    }

    /// <summary>The working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date)) count++;
        }

        return count;
    }

    public int CountOfYear(int year) => WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31));

    private DateOnly LastWorkingDayUpTo(DateOnly date)
    {
        while (!IsWorkingDay(date)) date = date.AddDays(-1);
        return date;
    }

    // Day 0 is not counted, so it does not make the result provisional.
    private bool RestsOnProvisional(DateOnly from, DateOnly to)
    {
        var (first, last) = from <= to ? (from.AddDays(1), to) : (to, from);
        return first <= last && Enumerable.Range(first.Year, last.Year - first.Year + 1).Any(IsProvisional);
    }

    private IReadOnlySet<DateOnly> ProvisionallyOff(int year) =>
        provisional.GetOrAdd(year, missing => CalendarYear.Provisional(missing).Days.Select(day => day.Date).ToHashSet());
}

/// <summary>A date found by counting working days; provisional when a year between start and result has no official notice yet.</summary>
public readonly record struct CountedDate(DateOnly Date, bool IsProvisional);
