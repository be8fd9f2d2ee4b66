using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// The calendar this process read last, with the versions of the years it was read at. The database decides at every request whether
/// it still holds, so two processes never count by different calendars.
/// </summary>
public sealed class KnownCalendar
{
    private readonly Func<DbContext, IAsyncEnumerable<CalendarYearVersion>> versions = EF.CompileAsyncQuery((DbContext db) =>
        db.Set<CalendarYear>().OrderBy(year => year.Year).Select(year => new CalendarYearVersion(year.Year, year.Version)));

    private Known? last;

    internal async Task<string> StampAsync(IPortalDb db, CancellationToken ct)
    {
        var stamp = new StringBuilder();
        await foreach (var year in versions(db.Context()).WithCancellation(ct)) stamp.Append(CultureInfo.InvariantCulture, $"{year.Year}:{year.Version};");
        return stamp.ToString();
    }

    internal WorkingCalendar? Of(string stamp) => last is { } known && known.Stamp == stamp ? known.Calendar : null;

    internal WorkingCalendar Keep(string stamp, WorkingCalendar calendar)
    {
        last = new Known(stamp, calendar);
        return calendar;
    }

    private sealed record Known(string Stamp, WorkingCalendar Calendar);

    private sealed record CalendarYearVersion(int Year, long Version);
}
