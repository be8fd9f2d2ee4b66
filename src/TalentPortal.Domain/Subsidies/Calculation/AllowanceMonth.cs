using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>One month of an assessment as it is shown and kept: who paid in, which level, which rate, how much and why.</summary>
public sealed record AllowanceMonth
{
    public required YearMonth Month { get; init; }
    public required MonthReason Reason { get; init; }
    public required ClauseReference Clause { get; init; }
    /// <summary>Null when no education qualifies.</summary>
    public EducationLevel? Level { get; init; }
    public EmployerId? Employer { get; init; }
    public string? EmployerName { get; init; }
    public EmployerType? EmployerType { get; init; }
    public Money Base { get; init; }
    public decimal Factor { get; init; }
    public Money Deduction { get; init; }
    public Money Amount { get; init; }
    public Money Held { get; init; }
    /// <summary>Number of the instalment and what it is a part of; null for monthly amounts.</summary>
    public int? Instalment { get; init; }
    public Money? Whole { get; init; }

    public bool IsPayable => Reason is MonthReason.Payable;
}
