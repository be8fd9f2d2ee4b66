namespace TalentPortal.Domain.Policies;

public static class PolicyVersions
{
    /// <summary>The version an application submitted on this day keeps for good, or null when none was in force.</summary>
    public static PolicyVersion? InForceOn(this IEnumerable<PolicyVersion> versions, DateOnly day) =>
        versions.Where(version => version.IsInForceOn(day)).OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number).FirstOrDefault();
}
