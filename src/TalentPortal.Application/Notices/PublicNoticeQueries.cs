using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>What anybody may read without signing in. A list is gone on its day even when the daily work is late.</summary>
public sealed class PublicNoticeQueries(IPortalDb db, NoticeSheets sheets, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 100;

    /// <summary>Running notices, the one that ends first on top, then those that are over and still to be seen.</summary>
    public async Task<IReadOnlyList<CurrentNotice>> CurrentAsync(CancellationToken ct)
    {
        var today = clock.Today;
        var visible = await db.Notices.AsNoTracking()
            .Where(notice => (notice.State == NoticeState.Published || notice.State == NoticeState.Ended) && notice.TakeDownOn > today)
            .OrderBy(notice => notice.LastDay).ThenBy(notice => notice.Number)
            .Select(notice => new { notice.Number, notice.Title, notice.People, notice.LastDay, notice.LastDayIsProvisional })
            .ToListAsync(ct);
        if (visible.Count == 0) return [];
        var calendar = await calendars.CurrentAsync(ct);
        return [.. visible
            .Select(notice => new CurrentNotice(notice.Number!, notice.Title, notice.People, notice.LastDay!.Value, notice.LastDayIsProvisional,
                today <= notice.LastDay, Math.Max(0, calendar.WorkingDaysBetween(today, notice.LastDay.Value))))
            .OrderBy(notice => !notice.IsRunning)];
    }

    /// <exception cref="NotFoundException">There never was such a notice, or it has not gone out.</exception>
    public async Task<NoticeOnView> PageAsync(string number, int after, CancellationToken ct) => await ViewAsync(number, (notice, today) => sheets.PageAsync(notice, today, after, PageSize, ct), ct);

    /// <summary>The whole list on one sheet, for printing.</summary>
    public async Task<NoticeOnView> WholeAsync(string number, CancellationToken ct) => await ViewAsync(number, (notice, today) => sheets.WholeAsync(notice, today, ct), ct);

    private async Task<NoticeOnView> ViewAsync(string number, Func<Notice, DateOnly, Task<PublicNotice>> sheet, CancellationToken ct)
    {
        var written = Notice.NumberAsWritten(number);
        var notice = await db.Notices.AsNoTracking().Where(row => row.Number == written && row.PublishedOn != null).SingleOrNotFoundAsync(ct);
        var today = clock.Today;
        return new NoticeOnView(notice.IsVisibleOn(today) ? await sheet(notice, today) : null, written, notice.Title);
    }
}
