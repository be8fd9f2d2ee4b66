using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>One month as the rules found it payable, on its way to becoming an <see cref="AccrualLine"/>.</summary>
public readonly record struct EarnedMonth(YearMonth Month, AccrualKind Kind, AccrualReason Reason, Money Amount, EmployerId? Employer, EmployerType? EmployerType, EducationLevel Level)
{
    /// <summary>What else the sum rests on; null where nothing does.</summary>
    public MonthBasis? Basis { get; init; }
}
