namespace TalentPortal.Domain.Policies;

/// <summary>Whose money and whose rule. Higher layers come first where benefits are combined.</summary>
public enum PolicyLayer
{
    /// <summary>省</summary>
    Province,
    /// <summary>市</summary>
    City,
    /// <summary>县</summary>
    County,
}
