using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>What one sound row of a talent list says of a person. What it leaves empty is null and changes nothing.</summary>
public sealed record TalentFacts(string Name, IdentityDocument Document)
{
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public string? Phone { get; init; }
    public string? EthnicityCode { get; init; }
    public PoliticalStatus? PoliticalStatus { get; init; }
    public MaritalStatus? MaritalStatus { get; init; }
    public string? HouseholdRegion { get; init; }
    public YearMonth? FirstInCounty { get; init; }
    public TalentSource? Source { get; init; }
    public TalentTeam? Team { get; init; }
    public TalentStanding? Standing { get; init; }
    public EducationSaid? Education { get; init; }
    public WorkSaid? Work { get; init; }
    public CredentialFacts? Title { get; init; }
}

public sealed record EducationSaid(EducationLevel Level)
{
    public bool? IsFullTime { get; init; }
    public string? School { get; init; }
    public string? Major { get; init; }
    public DateOnly? GraduatedOn { get; init; }
    public Degree? Degree { get; init; }
    public string? CertificateNumber { get; init; }
}

/// <summary>Where somebody works: the employer by its code or by its name, or both.</summary>
public sealed record WorkSaid(string? EmployerName, CreditCode? CreditCode)
{
    public string? Post { get; init; }
    public DateOnly? StartedOn { get; init; }
    public EmploymentKind? Kind { get; init; }
}

/// <summary>One row of a talent list as read: facts, or the faults that keep it from being any, or the row that it repeats.</summary>
public sealed record TalentLine(int RowNumber, string Name, string IdNumber, string Employer, TalentFacts? Facts, IReadOnlyList<Refusal> Faults, int? RepeatsRow = null);
