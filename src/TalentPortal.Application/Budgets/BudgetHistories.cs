using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>Who was faster with a proposed change.</summary>
public sealed class BudgetChangeChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(BudgetChange);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var change = await db.BudgetChanges.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new BudgetChangeId(id), ct);
        return change is { DecidedAt: { } at, DecidedByName: { } by } ? [new ChangeStep(at, by, texts.Of(change.State))] : [];
    }
}

/// <summary>The last entries on a line.</summary>
public sealed class BudgetLineChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(BudgetLine);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var line = new BudgetLineId(id);
        var entries = await db.BudgetEntries.AsNoTracking().Where(entry => entry.Postings.Any(posting => posting.LineId == line)).OrderByDescending(entry => entry.Number).Take(Told).ToListAsync(ct);
        return [.. entries.OrderBy(entry => entry.Number, StringComparer.Ordinal).Select(entry => new ChangeStep(entry.At, entry.ByName, $"{texts.Of(entry.Kind)} {entry.Number}"))];
    }
}

/// <summary>Who published or closed a notice meanwhile.</summary>
public sealed class FundsNoticeChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(FundsNotice);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        if (await db.FundsNotices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new FundsNoticeId(id), ct) is not { } notice) return [];
        return (notice.ClosedAt ?? notice.PublishedAt) is { } at ? [new ChangeStep(at, notice.ClosedByName ?? notice.PublishedByName ?? "", texts.Of(notice.State))] : [];
    }
}

/// <summary>What became of a case in the queue.</summary>
public sealed class BudgetReservationChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(BudgetReservation);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        if (await db.BudgetReservations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new BudgetReservationId(id), ct) is not { } reservation) return [];
        var (of, number) = (reservation.CaseId, reservation.CaseNumber);
        var entries = await db.BudgetEntries.AsNoTracking().Where(entry => entry.Cause == number || entry.Postings.Any(posting => posting.CaseId == of)).OrderByDescending(entry => entry.Number).Take(Told).ToListAsync(ct);
        return [.. entries.OrderBy(entry => entry.Number, StringComparer.Ordinal).Select(entry => new ChangeStep(entry.At, entry.ByName, $"{texts.Of(entry.Kind)} {entry.Number}"))];
    }
}

/// <summary>The rules added to an item lately.</summary>
public sealed class BudgetItemChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(BudgetItem);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var item = await db.BudgetItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new BudgetItemId(id), ct);
        return item is null ? [] : [.. item.Rules.OrderBy(rule => rule.Sequence).TakeLast(1).Select(rule => new ChangeStep(rule.At, rule.ByName, texts["budget.rule.added", rule.From]))];
    }
}
