using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>Holds the budget against rights and payments: for every case the bank paid what the budget paid, and no more is committed and paid than the right comes to.</summary>
public sealed class PaidBudgetProof(IPortalDb db) : IFundedProof
{
    private const int Portion = 1_000;

    public Task<int> CountAsync(CancellationToken ct) => db.Entitlements.CountAsync(ct);

    /// <summary>Every case that does not agree; empty when all is well.</summary>
    public async Task<IReadOnlyList<BudgetFault>> FaultsAsync(Func<int, Task> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reservations = await db.BudgetReservations.AsNoTracking().ToDictionaryAsync(row => row.CaseId, ct);
        if (reservations.Count == 0) return [];
        var payments = (await db.PaymentLines.AsNoTracking().ToListAsync(ct)).ToLookup(line => line.EntitlementId);
        var accrued = (await db.AccrualLines.AsNoTracking().ToListAsync(ct)).ToLookup(line => line.EntitlementId);
        var versions = await db.PolicyVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, ct);
        var (faults, looked) = (new List<BudgetFault>(), 0);
        await foreach (var right in db.Entitlements.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (++looked % Portion == 0) await read(Portion);
            if (!reservations.TryGetValue(right.ApplicationId.Value, out var reservation)) continue;
            var paid = payments[right.Id].Where(line => line.State is PaymentLineState.Paid).Sum(line => line.Amount);
            if (paid != reservation.Paid) faults.Add(new BudgetFault(BudgetFaultKind.PaidDiffers, right.CaseNumber, BudgetPlace.OfCase(right.ApplicationId.Value)));
            if (reservation.Open + reservation.Paid > paid + StillOwed(right, [.. accrued[right.Id]], [.. payments[right.Id]], reservation.BaseYear, versions[right.PolicyVersionId].Terms.Amounts)) faults.Add(new BudgetFault(BudgetFaultKind.MoreThanApproved, right.CaseNumber, BudgetPlace.OfCase(right.ApplicationId.Value)));
        }

        await read(looked % Portion);
        return faults;
    }

    private static Money StillOwed(Entitlement right, IReadOnlyList<AccrualLine> lines, IReadOnlyList<PaymentLine> payments, int baseYear, AmountTerms? amounts)
    {
        var carriers = payments.ToDictionary(line => line.Id);
        return RightCost.Of(right, lines, line => line.PaymentLineId is { } id && carriers.TryGetValue(id, out var carrier) ? carrier.State is PaymentLineState.Paid ? MonthCarrier.Paid : carrier.IsLive ? MonthCarrier.OnItsWay : null : null, baseYear, amounts).Total;
    }
}
