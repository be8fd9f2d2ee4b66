using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>Puts a notice and its rows together as the public reads them. Who may ask is decided by the services that call.</summary>
public sealed class NoticeSheets(IPortalDb db)
{
    /// <summary>The whole list; rows taken off after an objection are not on it.</summary>
    public async Task<PublicNotice> WholeAsync(Notice notice, DateOnly today, CancellationToken ct) =>
        Sheet(notice, today, Lines(await Rows(notice.Id).ToListAsync(ct)));

    /// <summary>One page of the list, after a serial.</summary>
    public async Task<PublicNotice> PageAsync(Notice notice, DateOnly today, int after, int size, CancellationToken ct)
    {
        var rows = await Rows(notice.Id).Where(item => item.Serial > after).Take(size + 1).ToListAsync(ct);
        var shown = rows.Take(size).ToList();
        return Sheet(notice, today, Lines(shown)) with { After = after, NextAfter = rows.Count > size ? shown[^1].Serial : null };
    }

    private IQueryable<NoticeItem> Rows(NoticeId notice) =>
        db.NoticeItems.AsNoTracking().Where(item => item.NoticeId == notice && item.State != NoticeItemState.Removed).OrderBy(item => item.Serial);

    private static List<PublicNoticeLine> Lines(IEnumerable<NoticeItem> items) => [.. items.Select(item => new PublicNoticeLine(item.Serial, item.Line))];

    private static PublicNotice Sheet(Notice notice, DateOnly today, IReadOnlyList<PublicNoticeLine> lines) => new(
        notice.Number, new NoticeHeading(notice.Title, notice.ItemName, notice.Department, notice.Phone, notice.HowToObject), notice.Days, notice.ObjectionDays,
        notice.PublishedOn, notice.LastDay, notice.LastDayIsProvisional, notice.TakeDownOn, notice.TakesObjectionsOn(today), notice.People, notice.Total, lines);
}
