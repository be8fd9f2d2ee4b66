namespace TalentPortal.Domain.Policies;

/// <summary>Which rules were used, printed on every receipt: 2026 年第 1 版 of a policy.</summary>
public sealed record PolicyStamp(PolicyVersionId Version, string Code, PolicyLayer Layer, string Group, int Year, int Number)
{
    public static PolicyStamp Of(Policy policy, PolicyVersion version) =>
        new(version.Id, policy.Code, policy.Layer, policy.Group, version.EffectiveFrom.Year, version.Number);
}
