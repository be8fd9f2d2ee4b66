using TalentPortal.Domain.Employers;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>One employer's contribution for one month, with what is known of the work behind it. A month may have several.</summary>
public readonly record struct InsuranceRow
{
    public required EmployerId Employer { get; init; }
    public required EmployerType EmployerType { get; init; }
    public required ContractStanding Contract { get; init; }
    public DateOnly ContractStart { get; init; }
    /// <summary>Decides between two employers of the same month.</summary>
    public bool HoldsContractOnLastDay { get; init; }
    public bool IsDispatchedElsewhere { get; init; }
    public bool IsBlacklisted { get; init; }
    public required bool IsPaid { get; init; }
    public int MonthsLate { get; init; }
    public bool IsBackPayment { get; init; }
    public bool IsExplained { get; init; }
}

public enum ContractStanding
{
    /// <summary>No employment with this employer on record for the month.</summary>
    Unknown,
    TooShort,
    Qualifies,
}
