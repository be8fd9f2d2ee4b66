using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>What one month comes to. <see cref="Amount"/> is paid; <see cref="Held"/> would be, once what is missing is there.</summary>
public readonly record struct MonthDecision(YearMonth Month, MonthReason Reason)
{
    /// <summary>The contribution that decided; null when there was none.</summary>
    public EmployerId? Employer { get; init; }
    public EmployerType? EmployerType { get; init; }
    public MonthlyRate Rate { get; init; }
    /// <summary>Taken off because another benefit of the group already pays it: of the month, or of the whole that an instalment is a part of.</summary>
    public Money Deduction { get; init; }
    public Money Amount { get; init; }
    public Money Held { get; init; }

    public bool IsPayable => Reason is MonthReason.Payable;
}
