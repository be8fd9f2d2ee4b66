using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// The budget's journal as the rest of the portal writes it: whoever decides, pays, takes back or ends a case says so here, and the caller
/// saves both together. A case without reservation was decided before a budget was kept and passes through untouched.
/// </summary>
public sealed class BudgetBook(IPortalDb db, BudgetLedger ledger, BudgetQueue queue, CountyClock clock)
{
    /// <summary>Reserves what a decided case may cost, or puts it into the queue: nobody who comes later passes somebody who waits.</summary>
    public async Task<Funding> ReserveAsync(BudgetClaim claim, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (await ledger.KeptItemAsync(claim.Item, ct) is not { } item) return Funding.NotKept;
        var number = await ledger.NumberAsync(ct);
        var reservation = new BudgetReservation(item, claim.Case, clock.Today.Year, clock.UtcNow);
        reservation.Plan(claim.ByYear, claim.Rate);
        db.BudgetReservations.Add(reservation);
        var waits = await queue.IsWaitedForAsync(item, ct) || !await queue.HasRoomAsync(item, reservation, ct);
        var entry = ledger.Write(number, waits ? BudgetEntryKind.Wait : BudgetEntryKind.Reserve, claim.Case.Number, null);
        if (waits) return Funding.Waits;
        await queue.CommitAsync(item, reservation, entry, permitsShortfall: false, ct);
        return Funding.Reserved;
    }

    /// <summary>The case is over and costs nothing any more: withdrawn before anything was paid.</summary>
    public Task EndAsync(Guid caseId, CancellationToken ct) => AdjustAsync([new BudgetPlan(caseId, new Dictionary<int, Money>(), Money.Zero)], ct);

    /// <summary>What cases still cost has changed: what is not needed is released, what is missing is committed as far as the lines have room.</summary>
    public async Task AdjustAsync(IReadOnlyCollection<BudgetPlan> plans, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var reservations = await ReservationsAsync(plans.Select(plan => plan.CaseId), ct);
        var freed = new HashSet<BudgetItemId>();
        foreach (var plan in plans)
            if (reservations.TryGetValue(plan.CaseId, out var reservation) && reservation.State is not ReservationState.Released && await AdjustAsync(reservation, plan, ct)) freed.Add(reservation.ItemId);
        foreach (var item in freed) await queue.LetThroughAsync(item, ct);
    }

    /// <summary>The bank paid: committed becomes paid.</summary>
    public async Task PayAsync(string batch, IReadOnlyCollection<BudgetPayment> payments, CancellationToken ct)
    {
        var years = await YearsAsync(payments, ct);
        if (years.Count == 0) return;
        var number = await ledger.NumberAsync(ct);
        await CoverAsync(batch, years, ct);
        var entry = ledger.Write(number, BudgetEntryKind.Pay, batch, null);
        foreach (var (of, year, amount) in years)
        {
            entry.Pay(await LineAsync(of, year, ct), of.Case, amount);
            of.Pay(year, amount);
        }
    }

    /// <summary>The bank sent it back (退汇): it is owed, and committed, again.</summary>
    public async Task ReturnAsync(string batch, IReadOnlyCollection<BudgetPayment> payments, CancellationToken ct)
    {
        var years = await YearsAsync(payments, ct);
        if (years.Count == 0) return;
        var entry = await ledger.WriteAsync(BudgetEntryKind.BankReturn, batch, null, ct);
        foreach (var (of, year, amount) in years)
        {
            entry.BankReturn(await LineAsync(of, year, ct), of.Case, amount);
            of.Return(year, amount);
        }
    }

    /// <summary>
    /// The person paid back. The year that bore the months may spend it again while it is still that year and the item's rule says so;
    /// otherwise the money is the treasury's.
    /// </summary>
    public async Task RecoverAsync(string recovery, string voucher, IReadOnlyCollection<BudgetPayment> parts, DateOnly receivedOn, CancellationToken ct)
    {
        var years = await YearsAsync(parts, ct);
        if (years.Count == 0) return;
        var item = await ledger.ItemAsync(years[0].Of.ItemId, ct);
        var reopens = item.TermsOn(receivedOn).ReopensRecoveries;
        var entry = await ledger.WriteAsync(BudgetEntryKind.Recover, recovery, voucher, ct);
        foreach (var (of, year, amount) in years) entry.Recover(await LineAsync(of, year, ct), of.Case, amount, reopens && year == receivedOn.Year);
        if (reopens) await queue.LetThroughAsync(item.Id, ct);
    }

    /// <summary>Cases that still have a reservation, by their id.</summary>
    public async Task<IReadOnlyDictionary<Guid, BudgetReservation>> ReservationsAsync(IEnumerable<Guid> cases, CancellationToken ct)
    {
        var ids = cases.Distinct().ToArray();
        return await db.BudgetReservations.Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, ct);
    }

    private async Task<bool> AdjustAsync(BudgetReservation reservation, BudgetPlan plan, CancellationToken ct)
    {
        reservation.Plan(plan.ByYear, plan.Rate);
        var isOver = plan.ByYear.Values.Sum().IsZero;
        if (reservation.State is ReservationState.Waiting)
        {
            if (isOver) reservation.Release();
            return isOver;
        }

        var item = await ledger.ItemAsync(reservation.ItemId, ct);
        var freed = await ReleaseAsync(item, reservation, ct);
        await queue.RaiseAsync(item, reservation, ct);
        if (isOver) reservation.Release();
        return freed;
    }

    private async Task<bool> ReleaseAsync(BudgetItem item, BudgetReservation reservation, CancellationToken ct)
    {
        var parts = reservation.Parts.Where(part => part.Open > part.Planned).OrderBy(part => part.Year).ToList();
        if (parts.Count == 0) return false;
        var entry = await ledger.WriteAsync(BudgetEntryKind.Release, reservation.CaseNumber, null, ct);
        foreach (var part in parts)
        {
            var amount = part.Open - part.Planned;
            entry.Release(await ledger.LineAsync(item, part.Year, ct), reservation.Case, amount);
            reservation.Uncommit(part.Year, amount);
        }

        return true;
    }

    /// <summary>
    /// The money has left, whatever was committed: what was not is committed now and stands in the journal as an override. Payments without
    /// commitment are held back before the bank has them (<c>PaymentHold.AwaitingFunds</c>), so this is the last net.
    /// </summary>
    private async Task CoverAsync(string batch, List<(BudgetReservation Of, int Year, Money Amount)> years, CancellationToken ct)
    {
        foreach (var (of, year, amount) in years)
        {
            var missing = amount - (of.PartOf(year)?.Open ?? Money.Zero);
            if (missing <= Money.Zero) continue;
            var entry = await ledger.WriteAsync(BudgetEntryKind.Override, batch, null, ct);
            entry.Commit(await LineAsync(of, year, ct), of.Case, missing, permitsShortfall: true);
            of.Cover(year, missing);
        }
    }

    private async Task<List<(BudgetReservation Of, int Year, Money Amount)>> YearsAsync(IReadOnlyCollection<BudgetPayment> payments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(payments);
        var reservations = await ReservationsAsync(payments.Select(payment => payment.CaseId), ct);
        return [.. payments.Where(payment => reservations.ContainsKey(payment.CaseId)).Select(payment => (Of: reservations[payment.CaseId], Payment: payment))
            .GroupBy(pair => (pair.Of, Year: pair.Of.YearOf(pair.Payment.Month)), pair => pair.Payment.Amount)
            .Select(year => (year.Key.Of, year.Key.Year, Amount: year.Sum())).OrderBy(year => year.Of.CaseNumber, StringComparer.Ordinal).ThenBy(year => year.Year)];
    }

    private async Task<BudgetLine> LineAsync(BudgetReservation reservation, int year, CancellationToken ct) => await ledger.LineAsync(await ledger.ItemAsync(reservation.ItemId, ct), year, ct);
}
