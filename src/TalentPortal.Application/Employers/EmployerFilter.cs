using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>What the register is narrowed to; all of it stands in the address.</summary>
public sealed class EmployerFilter
{
    /// <summary>Part of the name, pinyin initials, or the beginning of a credit code.</summary>
    public string? Q { get; set; }
    public EmployerType? Type { get; set; }
    public EmployerStatus? Status { get; set; }
    public string? Township { get; set; }
    /// <summary>Only those that an insurance roster brought and nobody has looked at.</summary>
    public bool NeedsCheck { get; set; }
    public string? After { get; set; }

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Q) || Type is not null || Status is not null || !string.IsNullOrEmpty(Township) || NeedsCheck;
}
