using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>A year month by month, with its source.</summary>
public sealed record CalendarYearOverview(CalendarYear Source, int WorkingDays, IReadOnlyList<CalendarMonth> Months)
{
    public static CalendarYearOverview Of(CalendarYear source, WorkingCalendar calendar)
    {
        var holidays = StatutoryHolidays.Of(source.Year).ToLookup(day => day.Date, day => day.Holiday);
        var months = new YearMonth(source.Year, 1).To(new YearMonth(source.Year, 12)).Select(month => CalendarMonth.Of(month, calendar, holidays));
        return new CalendarYearOverview(source, calendar.CountOfYear(source.Year), [.. months]);
    }
}

/// <summary>A month as a table of weeks from Monday to Sunday; places outside the month are null.</summary>
public sealed record CalendarMonth(YearMonth Month, int WorkingDays, IReadOnlyList<CalendarDate?[]> Weeks)
{
    public static CalendarMonth Of(YearMonth month, WorkingCalendar calendar, ILookup<DateOnly, StatutoryHoliday> holidays)
    {
        var before = ((int)month.FirstDay.DayOfWeek + 6) % 7;
        var places = Enumerable.Repeat<CalendarDate?>(null, before)
            .Concat(Enumerable.Range(0, month.LastDay.Day).Select(offset => CalendarDate.Of(month.FirstDay.AddDays(offset), calendar, holidays)));
        var weeks = places.Chunk(7).Select(week => week.Concat(Enumerable.Repeat<CalendarDate?>(null, 7 - week.Length)).ToArray());
        return new CalendarMonth(month, calendar.WorkingDaysBetween(month.FirstDay.AddDays(-1), month.LastDay), [.. weeks]);
    }
}

/// <summary>One day of the overview; <see cref="Notice"/> is null for an ordinary weekday or weekend.</summary>
public sealed record CalendarDate(DateOnly Date, bool IsWorkingDay, CalendarDayKind? Notice, IReadOnlyList<StatutoryHoliday> Holidays)
{
    public static CalendarDate Of(DateOnly date, WorkingCalendar calendar, ILookup<DateOnly, StatutoryHoliday> holidays) =>
        new(date, calendar.IsWorkingDay(date), calendar.KindOf(date), [.. holidays[date]]);
}
