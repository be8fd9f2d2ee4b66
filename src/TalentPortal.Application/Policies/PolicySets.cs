using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

internal static class PolicySets
{
    /// <summary>The one published version of a policy without an end.</summary>
    public static IQueryable<PolicyVersion> OpenOf(this IQueryable<PolicyVersion> versions, PolicyId policy) =>
        versions.Where(version => version.PolicyId == policy && version.State == PolicyVersionState.Published);
}
