using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The county's calendar as it is entered at this moment. Days are no secret: everybody may ask.</summary>
public sealed class CalendarQueries(IPortalDb db, KnownCalendar? known = null)
{
    /// <summary>
    /// Asked anew for each request, so that a notice entered through another process counts at once: one query for the versions of the
    /// years, and the days only when one of them has changed.
    /// </summary>
    public async Task<WorkingCalendar> CurrentAsync(CancellationToken ct)
    {
        if (known is null) return new(await NoticedDaysAsync(ct));
        var stamp = await known.StampAsync(db, ct);
        return known.Of(stamp) ?? known.Keep(stamp, new(await NoticedDaysAsync(ct)));
    }

    /// <summary>The calendar as it will be with these notices, each in place of what is entered for its year.</summary>
    public async Task<WorkingCalendar> WithAsync(IReadOnlyCollection<HolidayNotice> notices, CancellationToken ct)
    {
        var others = (await NoticedDaysAsync(ct)).Where(noticed => notices.All(notice => notice.Year != noticed.Year));
        return new WorkingCalendar(others.Concat(notices.SelectMany(notice => notice.Days, (notice, day) => (notice.Year, day))));
    }

    /// <exception cref="NotFoundException">The tables of the law do not reach this year.</exception>
    public async Task<CalendarYearOverview> YearAsync(int year, CancellationToken ct)
    {
        if (!StatutoryHolidays.Covers(year)) throw new NotFoundException();
        var entered = await db.CalendarYears.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, ct);
        return CalendarYearOverview.Of(entered ?? CalendarYear.Provisional(year), await CurrentAsync(ct));
    }

    /// <summary>The years worth looking at: those with a notice, this one and the next.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(DateOnly today, CancellationToken ct)
    {
        var entered = await db.CalendarYears.Select(year => year.Year).ToListAsync(ct);
        return [.. entered.Union([today.Year, today.Year + 1]).Order()];
    }

    private async Task<List<(int Year, CalendarDay Day)>> NoticedDaysAsync(CancellationToken ct)
    {
        var rows = await db.CalendarYears.SelectMany(year => year.Days, (year, day) => new { year.Year, day.Date, day.Kind }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Year, new CalendarDay(row.Date, row.Kind)))];
    }
}
