using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Reports;

/// <summary>All that the register holds of one employer; each block as far as the reader's rights reach.</summary>
public sealed record EmployerProfile(Employer Employer)
{
    public string? Chain { get; init; }
    /// <summary>The entry that this one is an alias of.</summary>
    public Employer? MergedInto { get; init; }
    /// <summary>Entries that are an alias of this one, by name and code.</summary>
    public IReadOnlyList<Employer> Aliases { get; init; } = [];
    public IReadOnlyList<HeldQualification> Qualifications { get; init; } = [];
    public IReadOnlyList<StaffYear> Staff { get; init; } = [];
    /// <summary>The latest cases within the reader's reach.</summary>
    public IReadOnlyList<SubsidyApplication> Cases { get; init; } = [];
    /// <summary>Null for a reader without the right to see payments.</summary>
    public IReadOnlyList<EmployerMoney>? Money { get; init; }
    public IReadOnlyList<ChangeLine> Changes { get; init; } = [];
}

public sealed record EmployerMoney(int Year, int People, Money Amount);
