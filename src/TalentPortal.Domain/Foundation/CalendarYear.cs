namespace TalentPortal.Domain.Foundation;

/// <summary>
/// The working calendar of one year: what differs from Monday to Friday. Official when a notice of the State Council was entered,
/// otherwise provisional, computed from the statutory holidays and never stored.
/// </summary>
public sealed class CalendarYear : IVersioned
{
    private readonly List<CalendarDay> days = [];
    private readonly List<MovedDeadline> moved = [];

    private CalendarYear() { }

    public int Year { get; private set; }
    /// <summary>Null in a provisional year.</summary>
    public string? NoticeTitle { get; private set; }
    public string? NoticeNumber { get; private set; }
    /// <summary>The name of who entered the notice; null when it came with the portal.</summary>
    public string? EnteredBy { get; private set; }
    public DateTime? EnteredAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>In order of date; may include the last week of the year before.</summary>
    public IReadOnlyList<CalendarDay> Days => [.. days.OrderBy(day => day.Date)];
    /// <summary>The running limits whose last day moved when the notice was entered, by number.</summary>
    public IReadOnlyList<MovedDeadline> Moved => [.. moved.OrderBy(deadline => deadline.Number, StringComparer.Ordinal)];
    public bool IsProvisional => NoticeTitle is null;

    /// <summary>Stands for the year where an id of a row is asked for: stale forms, audit.</summary>
    public static Guid IdOf(int year) => new(year, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    public static int YearOf(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    /// <summary>A year as its official notice arranges it.</summary>
    /// <exception cref="RefusedException">The notice contradicts the law or the calendar.</exception>
    public static CalendarYear Official(HolidayNotice notice, string? enteredBy, DateTime enteredAt)
    {
        var year = new CalendarYear { Year = notice.Year };
        year.Enter(notice, enteredBy, enteredAt);
        return year;
    }

    /// <summary>
    /// A year whose notice has not been announced: weekends and statutory holidays are off, and a holiday that falls on a weekend
    /// or on another holiday is made up on the next working day (article 6 of the measures asks for a working day and leaves open
    /// which; the notices for 2009 and 2020 made up Mid-Autumn within National Day). Weekends are not worked.
    /// </summary>
    public static CalendarYear Provisional(int year)
    {
        var statutory = StatutoryHolidays.Of(year);
        var off = statutory.Select(day => day.Date).ToHashSet();
        var toMakeUp = statutory.GroupBy(day => day.Date).SelectMany(sameDay => sameDay.Key.IsWeekend() ? sameDay : sameDay.Skip(1)).ToList();
        foreach (var (date, _) in toMakeUp)
        {
            var next = date.AddDays(1);
            while (next.IsWeekend() || off.Contains(next)) next = next.AddDays(1);
            off.Add(next);
        }

        var provisional = new CalendarYear { Year = year };
        provisional.days.AddRange(off.Order().Select(date => new CalendarDay(date, CalendarDayKind.DayOff)));
        return provisional;
    }

    /// <summary>Takes in the notice, also a corrected one in place of an earlier.</summary>
    /// <exception cref="RefusedException">The notice contradicts the law or the calendar.</exception>
    public void Enter(HolidayNotice notice, string? enteredBy, DateTime enteredAt)
    {
        if (notice.Year != Year) throw new ArgumentException($"The notice is for {notice.Year}, the calendar for {Year}.", nameof(notice));
        if (notice.Problems() is [var problem, ..]) throw new RefusedException(problem);
        var wanted = notice.Days.ToHashSet();
        days.RemoveAll(day => !wanted.Contains(day));
        days.AddRange(wanted.Except(days).OrderBy(day => day.Date).ToList());
        (NoticeTitle, NoticeNumber, EnteredBy, EnteredAt) = (notice.Title, notice.Number, enteredBy, enteredAt);
    }

    public void RecordMoved(IEnumerable<MovedDeadline> deadlines)
    {
        moved.Clear();
        moved.AddRange(deadlines);
    }
}
