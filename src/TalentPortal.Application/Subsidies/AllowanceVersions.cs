using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>Every version of the allowance there ever was, ready for calculating: for whatever goes through many cases. There are a few in ten years.</summary>
public static class AllowanceVersions
{
    public static async Task<Dictionary<PolicyVersionId, AllowanceRules>> AllowanceRulesAsync(this IPortalDb db, CancellationToken ct)
    {
        var policies = await db.Policies.AsNoTracking().ToDictionaryAsync(policy => policy.Id, ct);
        var versions = await db.PolicyVersions.AsNoTracking().ToListAsync(ct);
        return versions.ToDictionary(version => version.Id, version => AllowanceRules.Of(policies[version.PolicyId], version));
    }

    /// <summary>Their names, by the code that rules carry.</summary>
    public static Task<Dictionary<string, Policy>> PoliciesByCodeAsync(this IPortalDb db, CancellationToken ct) => db.Policies.AsNoTracking().ToDictionaryAsync(policy => policy.Code, ct);
}
