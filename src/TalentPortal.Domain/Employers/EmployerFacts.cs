namespace TalentPortal.Domain.Employers;

/// <summary>What the register says of an employer besides its codes.</summary>
public sealed record EmployerFacts(string Name, string NameInitials, EmployerType Type, string TownshipCode, EmployerStatus Status)
{
    public Industry? Industry { get; init; }
    /// <summary>Where it pays tax, when that is not where it is registered.</summary>
    public string? TaxTownshipCode { get; init; }
    /// <summary>An entry of <see cref="EmployerList.Chain"/>.</summary>
    public Guid? ChainId { get; init; }
    /// <summary>The 15-digit business registration number of before 2015.</summary>
    public string? OldRegistrationNumber { get; init; }
    public string? ContactName { get; init; }
    /// <summary>The firm's own fixed line: a number of an office, not of a person.</summary>
    public string? ContactPhone { get; init; }
}
