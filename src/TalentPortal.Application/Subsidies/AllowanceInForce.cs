using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The published version of a policy that holds today: what a pre-check, an estimate and a submission go by.</summary>
public sealed class AllowanceInForce(IPortalDb db, CountyClock clock)
{
    /// <summary>Of the graduate allowance; null when no version is in force today.</summary>
    public Task<AllowanceVersion?> FindAsync(CancellationToken ct) => FindAsync(null, ct);

    /// <param name="of">Null for the graduate allowance.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<AllowanceVersion?> FindAsync(PolicyId? of, CancellationToken ct)
    {
        var policy = await db.Policies.AsNoTracking().SingleOrDefaultAsync(row => of == null ? row.Code == Policy.GraduateAllowance : row.Id == of, ct);
        if (policy is null || policy.IsClosedOn(clock.Today)) return null;
        var versions = await db.PolicyVersions.AsNoTracking().Where(row => row.PolicyId == policy.Id).ToListAsync(ct);
        return versions.InForceOn(clock.Today) is { } version ? new AllowanceVersion(policy, version) : null;
    }

    /// <summary>Every policy that may be applied for today, the graduate allowance first.</summary>
    public async Task<IReadOnlyList<AllowanceVersion>> AllAsync(CancellationToken ct)
    {
        var policies = await db.Policies.AsNoTracking().ToListAsync(ct);
        var versions = (await db.PolicyVersions.AsNoTracking().Where(row => row.State == PolicyVersionState.Published || row.State == PolicyVersionState.Superseded).ToListAsync(ct)).ToLookup(version => version.PolicyId);
        return [.. policies.Where(policy => !policy.IsClosedOn(clock.Today)).OrderBy(policy => policy.Code != Policy.GraduateAllowance).ThenBy(policy => policy.Code, StringComparer.Ordinal)
            .Select(policy => versions[policy.Id].InForceOn(clock.Today) is { } version ? new AllowanceVersion(policy, version) : null).OfType<AllowanceVersion>()];
    }

    /// <summary>The version a submitted case keeps, or the one in force today for a draft.</summary>
    public async Task<AllowanceVersion?> OfAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.PolicyVersionId is not { } id) return await FindAsync(application.PolicyId, ct);
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
