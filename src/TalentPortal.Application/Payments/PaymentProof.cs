using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>
/// Holds money against right, from the rows and not from the totals: for every person, what the bank paid is the sum of the accrued
/// months it carried, no month was paid twice, and no more was paid than approved.
/// </summary>
public sealed class PaymentProof(IPortalDb db)
{
    /// <summary>Every right whose rows do not agree; empty when all is well.</summary>
    public async Task<IReadOnlyList<ProofFault>> FaultsAsync(CancellationToken ct)
    {
        var accrued = (await db.AccrualLines.AsNoTracking().ToListAsync(ct)).ToLookup(line => line.EntitlementId);
        var paid = (await db.PaymentLines.AsNoTracking().Where(line => line.State == PaymentLineState.Paid).ToListAsync(ct)).ToLookup(line => line.EntitlementId);
        var repaid = (await db.Recoveries.AsNoTracking().Select(recovery => new { recovery.EntitlementId, recovery.RepaidTotal }).ToListAsync(ct)).ToLookup(row => row.EntitlementId, row => row.RepaidTotal);
        var faults = new List<ProofFault>();
        await foreach (var right in db.Entitlements.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            if (FaultOf(right, [.. accrued[right.Id]], [.. paid[right.Id]], repaid[right.Id].Sum()) is { } fault) faults.Add(new ProofFault(right.Id, right.CaseNumber, fault));
        return faults;
    }

    private static ProofFaultKind? FaultOf(Entitlement right, IReadOnlyList<AccrualLine> accrued, IReadOnlyList<PaymentLine> paid, Money repaid)
    {
        var approved = accrued.Where(line => line.Kind is not AccrualKind.Recovery).Sum(line => line.Amount);
        var sent = paid.Sum(line => line.Amount);
        var months = paid.SelectMany(line => line.Months).ToList();
        var ids = paid.Select(line => line.Id).ToHashSet();
        return accrued.Sum(line => line.Amount) != right.AccruedTotal || sent - repaid != right.PaidTotal ? ProofFaultKind.TotalsDiffer
            : sent > approved ? ProofFaultKind.PaidMoreThanApproved
            : months.Select(month => month.AccrualLineId).Distinct().Count() != months.Count ? ProofFaultKind.MonthPaidTwice
            : sent != months.Sum(month => month.Amount) || sent != accrued.Where(line => line.PaymentLineId is { } carrier && ids.Contains(carrier)).Sum(line => line.Amount) ? ProofFaultKind.MonthsDiffer
            : null;
    }
}

public enum ProofFaultKind
{
    /// <summary>The right's totals are not the sums of its rows.</summary>
    TotalsDiffer,
    PaidMoreThanApproved,
    MonthPaidTwice,
    /// <summary>A payment is not the sum of its months.</summary>
    MonthsDiffer,
}

public sealed record ProofFault(EntitlementId Right, string CaseNumber, ProofFaultKind Kind);
