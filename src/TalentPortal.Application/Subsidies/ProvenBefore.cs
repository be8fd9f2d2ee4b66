using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What was proven in the cases of a policy that were approved, under whichever of its versions: what a trial of the next one proposes to assume.</summary>
public static class ProvenBefore
{
    /// <returns>Null where the version needs no proof, or no case had one.</returns>
    public static async Task<AssumedProof?> ProvenBeforeAsync(this IPortalDb db, PolicyVersion version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(version);
        if (version.Terms.Amounts is not { NeedsProof: true } amounts) return null;
        var policy = version.PolicyId;
        var found = await db.Entitlements.AsNoTracking().NotWithdrawn().Where(right => db.PolicyVersions.Any(row => row.Id == right.PolicyVersionId && row.PolicyId == policy))
            .Join(db.SubsidyApplications.AsNoTracking(), right => right.ApplicationId, applied => applied.Id, (right, applied) => new { right.Id, applied.Findings })
            .SelectMany(row => row.Findings, (row, finding) => new { row.Id, finding.Sequence, finding.Sum, finding.Amount, finding.Loan }).ToListAsync(ct);
        var counts = found.Where(row => amounts.IsOfLoan ? row.Loan is not null : row.Sum == amounts.Sum).GroupBy(row => row.Id).Select(same => same.MaxBy(row => row.Sequence)!).ToList();
        return amounts.IsOfLoan ? AssumedProof.AverageOf([.. counts.Select(row => row.Loan!)]) : AssumedProof.AverageOf(amounts.Sum!.Value, [.. counts.Select(row => row.Amount!.Value)]);
    }
}
