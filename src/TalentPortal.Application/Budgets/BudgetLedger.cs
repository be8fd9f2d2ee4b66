using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// Entries, items and lines within one unit of work. Whoever moves money takes the entry's number first: the series is held until the unit
/// is saved, so balances read after it are nobody else's to change.
/// </summary>
public sealed class BudgetLedger(IPortalDb db, ICurrentActor current, RunningNumbers numbers, CountyClock clock)
{
    /// <summary>Prefix of the journal (预算分录).</summary>
    public const string NumberPrefix = "YS";

    public Task<string> NumberAsync(CancellationToken ct) => numbers.NextAsync(NumberPrefix, clock.Today.Year, ct);

    public async Task<BudgetEntry> WriteAsync(BudgetEntryKind kind, string cause, string? reason, CancellationToken ct) => Write(await NumberAsync(ct), kind, cause, reason);

    public BudgetEntry Write(string number, BudgetEntryKind kind, string cause, string? reason) =>
        db.BudgetEntries.Add(new BudgetEntry(number, kind, cause, reason, current.IsSignedIn ? current.Actor : Actor.System, clock.UtcNow)).Entity;

    /// <summary>The item of a code if a budget is kept for it today.</summary>
    public async Task<BudgetItem?> KeptItemAsync(string code, CancellationToken ct) =>
        await db.BudgetItems.SingleOrDefaultAsync(row => row.Code == code, ct) is { } item && item.IsKeptOn(clock.Today) ? item : null;

    public async Task<BudgetItem> ItemAsync(BudgetItemId id, CancellationToken ct) =>
        db.BudgetItems.Local.FirstOrDefault(row => row.Id == id) ?? await db.BudgetItems.SingleAsync(row => row.Id == id, ct);

    public async Task<BudgetLine?> FindLineAsync(BudgetItem item, int year, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        return db.BudgetLines.Local.FirstOrDefault(row => row.ItemId == item.Id && row.Year == year && row.Layer == item.Layer)
            ?? await db.BudgetLines.SingleOrDefaultAsync(row => row.ItemId == item.Id && row.Year == year && row.Layer == item.Layer, ct);
    }

    /// <summary>The line of a year; one that nobody has opened yet begins with what earlier decisions commit.</summary>
    public async Task<BudgetLine> LineAsync(BudgetItem item, int year, CancellationToken ct) =>
        await FindLineAsync(item, year, ct) ?? db.BudgetLines.Add(new BudgetLine(item, year, Actor.System.Name, clock.UtcNow)).Entity;
}
