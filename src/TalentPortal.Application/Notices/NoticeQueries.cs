using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>The bench's view of notices: lists, one notice with what may be done to it, and its page with what the gate says.</summary>
public sealed class NoticeQueries(IPortalDb db, ICurrentActor current, CountyClock clock, CalendarQueries calendars, NoticeSheets sheets, NoticeRelease release)
{
    public const int PageSize = 50;

    /// <param name="state">Only these; null for all.</param>
    /// <param name="before">Continue below this notice.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<NoticeRow>> ListAsync(NoticeState? state, NoticeId? before, CancellationToken ct)
    {
        var notices = db.Notices.AsNoTracking().AtBenchOf(current.Actor);
        if (state is { } only) notices = notices.Where(notice => notice.State == only);
        if (before is { } last && await db.Notices.AsNoTracking().Where(notice => notice.Id == last).Select(notice => (DateTime?)notice.MadeAt).SingleOrDefaultAsync(ct) is { } madeAt)
            notices = notices.Where(notice => notice.MadeAt < madeAt || (notice.MadeAt == madeAt && notice.Id != last));
        return await notices.OrderByDescending(notice => notice.MadeAt).ThenByDescending(notice => notice.Id).Take(PageSize + 1)
            .Select(notice => new NoticeRow(notice.Id, notice.Number, notice.Title, notice.State, notice.People, notice.Total, notice.MadeByName, notice.CheckedByName, notice.LastDay, notice.LastDayIsProvisional))
            .ToListAsync(ct);
    }

    public async Task<NoticeForOffice> GetAsync(NoticeId id, CancellationToken ct)
    {
        var notice = await LoadAsync(id, ct);
        var items = await db.NoticeItems.AsNoTracking().Where(item => item.NoticeId == id).OrderBy(item => item.Serial).ToListAsync(ct);
        var whyNot = Enum.GetValues<NoticeAction>().ToDictionary(action => action, action => notice.WhyNot(action, current.Actor));
        return new NoticeForOffice(
            notice.Id, notice.Number, notice.State, new NoticeHeading(notice.Title, notice.ItemName, notice.Department, notice.Phone, notice.HowToObject), notice.PolicyVersionId,
            notice.Days, notice.PublishedOn, notice.LastDay, notice.LastDayIsProvisional, notice.TakeDownOn, notice.People, notice.Total,
            notice.MadeByName, notice.MadeAt, notice.CheckedByName, notice.CheckedAt, notice.PublishedByName, notice.PublishedAt, notice.CancelReason, notice.ContentDigest, notice.Version,
            [.. items.Select(item => new NoticeItemForOffice(item.Id, item.Serial, item.ApplicationId, item.Line, item.State))], whyNot);
    }

    /// <summary>The page exactly as it would go out now, and everything in it that the gate would stop.</summary>
    public async Task<NoticePreview> PreviewAsync(NoticeId id, CancellationToken ct)
    {
        var notice = await LoadAsync(id, ct);
        var sheet = await sheets.WholeAsync(notice, clock.Today, ct);
        var (page, findings) = await release.ReadAsync(sheet, ct);
        return new NoticePreview(page, findings, notice.Version, notice.WhyNot(NoticeAction.Check, current.Actor));
    }

    public async Task<(DateOnly Date, bool IsProvisional)> LastDayIfPublishedTodayAsync(int days, CancellationToken ct)
    {
        var last = (await calendars.CurrentAsync(ct)).AddWorkingDays(clock.Today, days);
        return (last.Date, last.IsProvisional);
    }

    /// <summary>The page as it went out, also after the list was taken down.</summary>
    public async Task<string> ArchivedAsync(NoticeId id, CancellationToken ct) => (await LoadAsync(id, ct)).ArchivedPage ?? throw new NotFoundException();

    private Task<Notice> LoadAsync(NoticeId id, CancellationToken ct) =>
        db.Notices.AsNoTracking().AtBenchOf(current.Actor).Where(notice => notice.Id == id).SingleOrNotFoundAsync(ct);
}

public sealed record NoticeRow(
    NoticeId Id, string? Number, string Title, NoticeState State, int People, Money Total, string MadeByName, string? CheckedByName, DateOnly? LastDay, bool IsProvisional);

/// <summary>One notice at the bench. Times are UTC; an action is possible where <see cref="WhyNot"/> says null.</summary>
public sealed record NoticeForOffice(
    NoticeId Id, string? Number, NoticeState State, NoticeHeading Heading, Domain.Policies.PolicyVersionId Policy,
    int Days, DateOnly? PublishedOn, DateOnly? LastDay, bool IsProvisional, DateOnly? TakeDownOn, int People, Money Total,
    string MadeByName, DateTime MadeAt, string? CheckedByName, DateTime? CheckedAt, string? PublishedByName, DateTime? PublishedAt, string? CancelReason, string? ContentDigest, long Version,
    IReadOnlyList<NoticeItemForOffice> Items, IReadOnlyDictionary<NoticeAction, Refusal?> WhyNot);

public sealed record NoticeItemForOffice(Guid Id, int Serial, Domain.Subsidies.SubsidyApplicationId? Application, NoticeLine Line, NoticeItemState State);

/// <param name="Page">The page as it would go out, written by the same view.</param>
/// <param name="Findings">What the gate would stop.</param>
/// <param name="Version">The notice as it was read.</param>
/// <param name="WhyNotCheck">Why this officer may not pass it, or null.</param>
public sealed record NoticePreview(string Page, IReadOnlyList<GateFinding> Findings, long Version, Refusal? WhyNotCheck);
