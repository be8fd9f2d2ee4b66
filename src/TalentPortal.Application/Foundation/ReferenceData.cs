using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>Official data that every portal has, demo or not: the holiday notices it brings along. Runs after the migration, any number of times.</summary>
public sealed class ReferenceData(IPortalDb db, CountyClock clock, CalendarQueries calendars, DeadlineRecount recount)
{
    /// <summary>Adds the years that nobody has entered and recounts what they move. A year that is there, also a corrected one, is left alone.</summary>
    public async Task EnsureAsync(CancellationToken ct)
    {
        var missing = await MissingAsync(ct);
        foreach (var notice in missing)
        {
            var year = CalendarYear.Official(notice, null, clock.UtcNow);
            year.RecordMoved(await recount.ApplyAsync(await calendars.WithAsync(missing, ct), HolidayNotice.FirstDayReached(notice.Year), ct));
            db.CalendarYears.Add(year);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another process that started at the same moment may have been quicker; then there is nothing left to do.
            if ((await MissingAsync(ct)).Count > 0) throw;
        }
    }

    private async Task<IReadOnlyList<HolidayNotice>> MissingAsync(CancellationToken ct)
    {
        var known = await db.CalendarYears.Select(year => year.Year).ToListAsync(ct);
        return [.. OfficialNotices.All.Where(notice => !known.Contains(notice.Year))];
    }
}
