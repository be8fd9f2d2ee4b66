using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// Who waits for money of an item (待资金): strictly in the order of approval, so that the first whom the line cannot hold stops all behind.
/// Cases that already run and cost more than was planned come before those that have not begun.
/// </summary>
public sealed class BudgetQueue(IPortalDb db, BudgetLedger ledger, CountyClock clock, IEnumerable<IFundedCases> kinds)
{
    /// <summary>So many cases go on in one unit; the rest follows with the day's work (<see cref="BudgetDaily"/>), in order.</summary>
    public const int AtOnce = 100;

    public Task<bool> IsWaitedForAsync(BudgetItem item, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        return db.BudgetReservations.AnyAsync(row => row.ItemId == item.Id && row.State == ReservationState.Waiting, ct);
    }

    /// <summary>This year's part needs a budget with room; a later year's only where that year has its budget already.</summary>
    public async Task<bool> HasRoomAsync(BudgetItem item, BudgetReservation reservation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        foreach (var part in reservation.Parts.Where(part => part.Short > Money.Zero))
            if (!HasRoom(await ledger.FindLineAsync(item, part.Year, ct), part)) return false;
        return true;
    }

    public async Task CommitAsync(BudgetItem item, BudgetReservation reservation, BudgetEntry entry, bool permitsShortfall, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        ArgumentNullException.ThrowIfNull(entry);
        reservation.Reserve();
        foreach (var part in reservation.Parts.Where(part => part.Short > Money.Zero).OrderBy(part => part.Year).ToList())
        {
            var amount = part.Short;
            entry.Commit(await ledger.LineAsync(item, part.Year, ct), reservation.Case, amount, permitsShortfall);
            reservation.Commit(part.Year, amount);
        }
    }

    /// <summary>Commits what a running case has come to cost beyond its plan, each year's part if it fits.</summary>
    /// <returns>Whether nothing is missing any more.</returns>
    public async Task<bool> RaiseAsync(BudgetItem item, BudgetReservation reservation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        BudgetEntry? entry = null;
        foreach (var part in reservation.Parts.Where(part => part.Short > Money.Zero).OrderBy(part => part.Year).ToList())
        {
            var amount = part.Short;
            if (!HasRoom(await ledger.FindLineAsync(item, part.Year, ct), part)) continue;
            entry ??= await ledger.WriteAsync(BudgetEntryKind.Raise, reservation.CaseNumber, null, ct);
            entry.Commit(await ledger.LineAsync(item, part.Year, ct), reservation.Case, amount);
            reservation.Commit(part.Year, amount);
        }

        return !reservation.IsShort;
    }

    /// <summary>An item has more money than before, or somebody left the queue: whoever fits goes on.</summary>
    /// <returns>How many cases were covered or went on.</returns>
    public async Task<int> LetThroughAsync(BudgetItemId id, CancellationToken ct)
    {
        var (item, moved) = (await ledger.ItemAsync(id, ct), 0);
        foreach (var running in await ShortAsync(id, ct))
            if (await RaiseAsync(item, running, ct)) moved++;
            else return moved;
        // Behind a full portion of running cases there may be more of them, and they come first.
        if (moved >= AtOnce) return moved;
        foreach (var waiting in await WaitingAsync(id, ct))
            if (await TryLetThroughAsync(item, waiting, ct)) moved++;
            else return moved;
        return moved;
    }

    /// <summary>One case goes on, with money or by an override.</summary>
    public async Task ProceedAsync(BudgetItem item, BudgetReservation waiting, BudgetEntry entry, bool permitsShortfall, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(waiting);
        await CommitAsync(item, waiting, entry, permitsShortfall, ct);
        await KindOf(item).ProceedAsync(waiting.CaseId, entry.Number, ct);
    }

    // Every policy that people apply for has an item of its own; other kinds of case name theirs.
    private IFundedCases KindOf(BudgetItem item) => kinds.SingleOrDefault(kind => kind.Item == item.Code) ?? kinds.Single(kind => kind.Item == Policy.GraduateAllowance);

    private async Task<bool> TryLetThroughAsync(BudgetItem item, BudgetReservation waiting, CancellationToken ct)
    {
        waiting.Postpone(clock.Today.Year);
        if (!await HasRoomAsync(item, waiting, ct)) return false;
        await ProceedAsync(item, waiting, await ledger.WriteAsync(BudgetEntryKind.Reserve, waiting.CaseNumber, null, ct), permitsShortfall: false, ct);
        return true;
    }

    /// <summary>Whether a year's line holds so much more; a later year without a budget always does.</summary>
    internal static bool HasRoom(BudgetLine? line, int year, Money amount, int thisYear) =>
        year <= thisYear ? line is { IsAppropriated: true } && line.HasRoomFor(amount) : line?.HasRoomFor(amount) is not false;

    private bool HasRoom(BudgetLine? line, ReservationPart part) => HasRoom(line, part.Year, part.Short, clock.Today.Year);

    // What changed in this unit and is not saved yet is looked at once more: the database still has it as it was.
    private async Task<List<BudgetReservation>> ShortAsync(BudgetItemId id, CancellationToken ct) =>
        (await db.BudgetReservations.Where(row => row.ItemId == id && row.State == ReservationState.Reserved && row.Parts.Any(part => part.Planned > part.Open))
            .OrderBy(row => row.ApprovedAt).ThenBy(row => row.Id).Take(AtOnce).ToListAsync(ct)).FindAll(row => row.IsShort);

    private async Task<List<BudgetReservation>> WaitingAsync(BudgetItemId id, CancellationToken ct) =>
        (await db.BudgetReservations.Where(row => row.ItemId == id && row.State == ReservationState.Waiting)
            .OrderBy(row => row.ApprovedAt).ThenBy(row => row.Id).Take(AtOnce).ToListAsync(ct)).FindAll(row => row.State is ReservationState.Waiting);
}
