using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Notices;

/// <summary>The officers' side of the notice that an item's money is used up: one makes it, another publishes it through the gate that every public page passes.</summary>
public sealed class FundsNoticeService(
    IPortalDb db, ICurrentActor current, RunningNumbers numbers, NoticeOfficeSettings office, CountyClock clock, PortalTexts texts, PortalFormat format,
    IValidator<MakeFundsNotice> make, IValidator<CloseFundsNotice> close)
{
    public const string NumberPrefix = "ZG";
    private const int Most = 100;

    public async Task<IReadOnlyList<FundsNotice>> ListAsync(CancellationToken ct) =>
        await db.FundsNotices.AsNoTracking().ReadableBy(current.Actor).OrderByDescending(row => row.MadeAt).Take(Most).ToListAsync(ct);

    public Task<FundsNotice> GetAsync(FundsNoticeId id, CancellationToken ct) => db.FundsNotices.AsNoTracking().ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>Items whose queue nobody has given notice of this year.</summary>
    public Task<IReadOnlyList<UnannouncedQueue>> UnannouncedAsync(CancellationToken ct) => UnannouncedAsync(null, ct);

    /// <param name="only">One item; null for all.</param>
    /// <param name="ct">Cancels.</param>
    private async Task<IReadOnlyList<UnannouncedQueue>> UnannouncedAsync(BudgetItemId? only, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.PublishNotices)) return [];
        var year = clock.Today.Year;
        var items = await db.BudgetItems.AsNoTracking()
            .Where(item => only == null || item.Id == only)
            .Where(item => db.BudgetReservations.Any(row => row.ItemId == item.Id && row.State == ReservationState.Waiting)
                && !db.FundsNotices.Any(row => row.ItemId == item.Id && row.Year == year && (row.State == FundsNoticeState.Draft || row.State == FundsNoticeState.Published)))
            .OrderBy(item => item.Code).ToListAsync(ct);
        var ids = items.Select(item => item.Id).ToArray();
        var queues = await db.BudgetReservations.Where(row => EF.Parameter(ids).Contains(row.ItemId) && row.State == ReservationState.Waiting)
            .GroupBy(row => row.ItemId).Select(queue => new { queue.Key, Waiting = queue.Count(), Since = queue.Min(row => row.ApprovedAt) }).ToDictionaryAsync(queue => queue.Key, ct);
        return [.. items.Where(item => queues.ContainsKey(item.Id)).Select(item => new UnannouncedQueue(item, queues[item.Id].Waiting, CountyClock.DayOf(queues[item.Id].Since)))];
    }

    /// <summary>The queue that a draft would be about; null where nobody waits, or where a notice stands or is being made.</summary>
    public async Task<UnannouncedQueue?> QueueAsync(Guid item, CancellationToken ct) => (await UnannouncedAsync(BudgetItemId.From(item), ct)).SingleOrDefault();

    public MakeFundsNotice Begin(Guid item) => new() { Item = item, Department = office.Department, Phone = office.Phone };

    public async Task<FundsNoticeId> MakeAsync(MakeFundsNotice form, CancellationToken ct)
    {
        await make.ValidateAndThrowAsync(form, ct);
        var queue = await QueueAsync(form.Item, ct) ?? throw new RefusedException(BudgetRefusals.NobodyWaits);
        var words = new FundsNoticeWords(form.Department!.Trim(), form.Phone!.Trim(), string.IsNullOrWhiteSpace(form.Remark) ? null : form.Remark.Trim());
        var notice = new FundsNotice(queue.Item, clock.Today.Year, queue.Since, words, current.Actor, clock.UtcNow);
        db.FundsNotices.Add(notice);
        await db.SaveChangesAsync(ct);
        return notice.Id;
    }

    public async Task PublishAsync(FundsNoticeId id, long version, CancellationToken ct)
    {
        var notice = (await LoadAsync(id, ct)).AtVersion(version, id.Value);
        RefusedException.ThrowIf(notice.WhyNot(FundsNoticeAction.Publish, current.Actor));
        RefusedException.ThrowIf(await db.BudgetReservations.AnyAsync(row => row.ItemId == notice.ItemId && row.State == ReservationState.Waiting, ct) ? null : BudgetRefusals.NobodyWaits);
        var page = Compose(notice);
        var findings = NoticeGate.Scan(page, []);
        RefusedException.ThrowIf(findings.Count == 0 ? null : BudgetRefusals.GateFound.With(findings.Count));
        notice.Publish(await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct), page.ToJson(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task CloseAsync(FundsNoticeId id, CloseFundsNotice form, CancellationToken ct)
    {
        await close.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value).Close(form.Reason!.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The notice as the gate reads it and as it is kept: every word of the public page.</summary>
    private PaperDocument Compose(FundsNotice notice) => PortalLanguage.In(PaperWords.Chinese, () => new PaperDocument(PaperWords.Chinese, texts["funds_notice.title", notice.ItemZh, notice.Year],
    [
        new PaperText(texts["funds_notice.body", notice.ItemZh, notice.Year, notice.WaitingSince]),
        new PaperText(texts["funds_notice.order"]),
        .. notice.Remark is { } remark ? [new PaperText(remark)] : Array.Empty<PaperBlock>(),
        new PaperFacts([[new(texts["funds_notice.department"], notice.Department), new(texts["funds_notice.phone"], notice.Phone)]]),
        new PaperSignature([notice.Department, format.Date(clock.Today)]),
    ]));

    private Task<FundsNotice> LoadAsync(FundsNoticeId id, CancellationToken ct) => db.FundsNotices.ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
}

/// <summary>A queue that no notice tells of.</summary>
public sealed record UnannouncedQueue(BudgetItem Item, int Waiting, DateOnly Since);
