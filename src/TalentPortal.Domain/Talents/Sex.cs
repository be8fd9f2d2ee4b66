namespace TalentPortal.Domain.Talents;

/// <summary>Sex as in GB/T 2261.1.</summary>
public enum Sex
{
    Unknown = 0,
    Male = 1,
    Female = 2,
    Unstated = 9,
}
