using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The county's calendar as it is entered at this moment. Days are no secret: everybody may ask.</summary>
public sealed class CalendarQueries(IPortalDb db)
{
    /// <summary>Read anew for each request, so that a notice entered through another process counts at once. One query.</summary>
    public async Task<WorkingCalendar> CurrentAsync(CancellationToken ct) => new(await NoticedDaysAsync(ct));

    /// <summary>The calendar as it will be with these notices, each in place of what is entered for its year.</summary>
    public async Task<WorkingCalendar> WithAsync(IReadOnlyCollection<HolidayNotice> notices, CancellationToken ct)
    {
        var others = (await NoticedDaysAsync(ct)).Where(noticed => notices.All(notice => notice.Year != noticed.Year));
        return new WorkingCalendar(others.Concat(notices.SelectMany(notice => notice.Days, (notice, day) => (notice.Year, day))));
    }

    /// <summary>Null for a year that the law's tables do not reach.</summary>
    public async Task<CalendarYearOverview?> YearAsync(int year, CancellationToken ct)
    {
        if (!StatutoryHolidays.Covers(year)) return null;
        var entered = await db.CalendarYears.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, ct);
        return CalendarYearOverview.Of(entered ?? CalendarYear.Provisional(year), await CurrentAsync(ct));
    }

    private async Task<List<(int Year, CalendarDay Day)>> NoticedDaysAsync(CancellationToken ct)
    {
        var rows = await db.CalendarYears.SelectMany(year => year.Days, (year, day) => new { year.Year, day.Date, day.Kind }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Year, new CalendarDay(row.Date, row.Kind)))];
    }
}
