namespace TalentPortal.Application.Subsidies;

/// <summary>One of several applications decided in one form, at the version that its summary showed.</summary>
public sealed class ChosenCase
{
    public Guid Id { get; set; }
    public long Version { get; set; }
}
