using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The days off in one go around each statutory holiday: what a notice says, read back from the calendar.</summary>
internal static class HolidayStretches
{
    /// <summary>One row per holiday in order of date; a holiday inside another one's stretch has an empty row.</summary>
    public static List<HolidayDays> Of(int year, WorkingCalendar calendar)
    {
        List<HolidayDays> rows = [];
        foreach (var first in StatutoryHolidays.Of(year).DistinctBy(day => day.Holiday))
        {
            var covered = rows.Any(row => row.From <= first.Date && first.Date <= row.To);
            rows.Add(covered
                ? new HolidayDays { Holiday = first.Holiday }
                : new HolidayDays { Holiday = first.Holiday, From = Edge(first.Date, -1, calendar), To = Edge(first.Date, 1, calendar) });
        }

        return rows;
    }

    private static DateOnly Edge(DateOnly date, int step, WorkingCalendar calendar)
    {
        while (!calendar.IsWorkingDay(date.AddDays(step))) date = date.AddDays(step);
        return date;
    }
}
