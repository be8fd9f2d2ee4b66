using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The published version of the allowance that holds today: what a pre-check, an estimate and a submission go by.</summary>
public sealed class AllowanceInForce(IPortalDb db, CountyClock clock)
{
    /// <summary>Null when no version is in force today.</summary>
    public async Task<AllowanceVersion?> FindAsync(CancellationToken ct)
    {
        var policy = await db.Policies.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Policy.GraduateAllowance, ct);
        if (policy is null) return null;
        var versions = await db.PolicyVersions.AsNoTracking().Where(row => row.PolicyId == policy.Id).ToListAsync(ct);
        return versions.InForceOn(clock.Today) is { } version ? new AllowanceVersion(policy, version) : null;
    }

    /// <summary>The version a submitted case keeps, or the one in force today for a draft.</summary>
    public async Task<AllowanceVersion?> OfAsync(PolicyVersionId? kept, CancellationToken ct)
    {
        if (kept is not { } id) return await FindAsync(ct);
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        return new AllowanceVersion(await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct), version);
    }
}

/// <summary>A version together with its policy.</summary>
public sealed record AllowanceVersion(Policy Policy, PolicyVersion Version)
{
    public AllowanceTerms Terms => Version.Terms;

    public AllowanceRules Rules => AllowanceRules.Of(Policy, Version);
}
