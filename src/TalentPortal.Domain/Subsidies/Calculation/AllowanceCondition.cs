using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>One condition with its outcome, the values it was judged by (in the text), where they come from and the clause.</summary>
public sealed record AllowanceCondition(ConditionCode Code, ConditionOutcome Outcome, CalculationText Text, ClauseReference Clause, FactSource Source);

public enum ConditionCode
{
    FullTimeEducation,
    EducationVerified,
    GraduationWindow,
    Age,
    PensionInCounty,
    Contract,
    NotDispatched,
    /// <summary>Listed only when months were paid late.</summary>
    BackPayment,
    /// <summary>Listed only for persons on the public payroll: changes the rate, refuses nothing.</summary>
    PublicPayroll,
    MonthsLeft,
    /// <summary>Listed only when another benefit of the group is paid.</summary>
    NoDoubleBenefit,
}

public enum ConditionOutcome
{
    Met,
    NotMet,
    /// <summary>Not proven yet: somebody has to look or to add something.</summary>
    Unknown,
}
