using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The county's calendar as it is entered at this moment. Days are no secret: everybody may ask.</summary>
public sealed class CalendarQueries(IPortalDb db)
{
    /// <summary>Read anew for each request, so that a notice entered by another process counts at once.</summary>
    public async Task<WorkingCalendar> CurrentAsync(CancellationToken ct) =>
        new(await db.CalendarYears.AsNoTracking().ToListAsync(ct));

    public async Task<CalendarYearOverview> YearAsync(int year, CancellationToken ct)
    {
        if (!StatutoryHolidays.Covers(year)) throw new NotFoundException();
        return CalendarYearOverview.Of(year, await CurrentAsync(ct));
    }
}
