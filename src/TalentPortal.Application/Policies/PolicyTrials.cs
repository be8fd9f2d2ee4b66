using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>Which trial a version may be published on.</summary>
public static class PolicyTrials
{
    /// <summary>The latest finished one that was made with the terms as they are now, against what would go on without them now; null without one.</summary>
    public static async Task<PolicySimulation?> TrialOfAsync(this IPortalDb db, PolicyVersion version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(version);
        var (digest, basis) = (version.Digest, (await db.TrialBasisAsync(version, ct))?.Id);
        return await db.PolicySimulations.AsNoTracking().Where(row => row.PolicyVersionId == version.Id && row.TermsDigest == digest && row.BasisId == basis && row.FinishedAt != null)
            .OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Without the draft the version without an end goes on; once the draft is published, its predecessor has one. Null for the first version of a policy.</summary>
    public static Task<PolicyVersion?> TrialBasisAsync(this IPortalDb db, PolicyVersion version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(version);
        var (id, from) = (version.PolicyId, version.EffectiveFrom);
        return db.PolicyVersions.AsNoTracking()
            .Where(row => row.PolicyId == id && row.EffectiveFrom < from && (row.State == PolicyVersionState.Published || row.State == PolicyVersionState.Superseded))
            .OrderByDescending(row => row.EffectiveFrom).Take(1).SingleOrDefaultAsync(ct);
    }
}
