using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What was proven in the cases of a policy that were approved, under whichever of its versions: what a trial of the next one proposes to assume.</summary>
public static class ProvenBefore
{
    /// <param name="db">Its rows.</param>
    /// <param name="policy">Whose cases.</param>
    /// <param name="asked">The amounts that are worked out from the proof; null where none is asked for.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where no proof is asked for, or no case had one.</returns>
    public static async Task<AssumedProof?> ProvenBeforeAsync(this IPortalDb db, PolicyId policy, AmountTerms? asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (asked is not { } amounts) return null;
        var found = await db.Entitlements.AsNoTracking().NotWithdrawn().Where(right => db.PolicyVersions.Any(row => row.Id == right.PolicyVersionId && row.PolicyId == policy))
            .Join(db.SubsidyApplications.AsNoTracking(), right => right.ApplicationId, applied => applied.Id, (right, applied) => new { right.Id, applied.Findings })
            .SelectMany(row => row.Findings, (row, finding) => new { row.Id, finding.Sequence, finding.Sum, finding.Amount, finding.Loan }).ToListAsync(ct);
        var counts = found.Where(row => amounts.IsOfLoan ? row.Loan is not null : row.Sum == amounts.Sum).GroupBy(row => row.Id).Select(same => same.MaxBy(row => row.Sequence)!).ToList();
        return amounts.IsOfLoan ? AssumedProof.AverageOf([.. counts.Select(row => row.Loan!)]) : AssumedProof.AverageOf(amounts.Sum!.Value, [.. counts.Select(row => row.Amount!.Value)]);
    }
}
