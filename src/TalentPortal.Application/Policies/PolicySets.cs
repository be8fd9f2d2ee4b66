using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

internal static class PolicySets
{
    /// <summary>The one published version of a policy without an end.</summary>
    public static IQueryable<PolicyVersion> OpenOf(this IQueryable<PolicyVersion> versions, PolicyId policy) =>
        versions.Where(version => version.PolicyId == policy && version.State == PolicyVersionState.Published);

    /// <summary>The policy that a version is of.</summary>
    public static IQueryable<Policy> OfVersion(this IQueryable<Policy> policies, IPortalDb db, PolicyVersionId? version) =>
        policies.Where(policy => db.PolicyVersions.Any(row => row.Id == version && row.PolicyId == policy.Id));
}
