using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>Which trial a version may be published on.</summary>
public static class PolicyTrials
{
    /// <summary>The latest finished one that was made with the terms as they are now; null without one.</summary>
    public static Task<PolicySimulation?> TrialOfAsync(this IPortalDb db, PolicyVersion version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(version);
        var digest = version.Digest;
        return db.PolicySimulations.AsNoTracking().Where(row => row.PolicyVersionId == version.Id && row.TermsDigest == digest && row.FinishedAt != null)
            .OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(ct);
    }
}
