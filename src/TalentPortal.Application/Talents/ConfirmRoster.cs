namespace TalentPortal.Application.Talents;

/// <summary>Import what the check foretold.</summary>
public sealed record ConfirmRoster
{
    public long Version { get; init; }
}
