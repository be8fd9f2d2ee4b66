using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>One condition with its outcome, the values it was judged by (in the text), where they come from and the clause.</summary>
public sealed record AllowanceCondition(ConditionCode Code, ConditionOutcome Outcome, CalculationText Text, ClauseReference Clause, FactSource Source)
{
    /// <summary>What a condition from the library asks; its <see cref="Text"/> then says what was found.</summary>
    public CalculationText? Requirement { get; init; }
    public ConditionRole Role { get; init; }
    /// <summary>What has to be proven before it counts; never kept.</summary>
    [JsonIgnore]
    public CalculationText? ToProve { get; init; }
}

/// <summary>How a condition from the library counts beside the others.</summary>
public enum ConditionRole
{
    /// <summary>须满足</summary>
    Must,
    /// <summary>满足其一: one of several</summary>
    OneOf,
    /// <summary>不得: met means refused; the outcome shown is already turned round</summary>
    MustNot,
}

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
    /// <summary>From the library, by the policy's own terms.</summary>
    Own,
    /// <summary>Listed only while the person may not apply after fraud.</summary>
    NotBarred,
    /// <summary>Listed only while another benefit is paid that may not be taken with this one.</summary>
    NotExcluded,
    /// <summary>Of policies that take off what was received elsewhere for the same.</summary>
    ReceivedElsewhere,
}

public static class ConditionCodes
{
    /// <summary>The rule that a condition rests on, as <see cref="MonthReasons.Rule"/> says it for a month.</summary>
    public static AllowanceRule Rule(this ConditionCode code) => code switch
    {
        ConditionCode.FullTimeEducation or ConditionCode.EducationVerified => AllowanceRule.Education,
        ConditionCode.GraduationWindow => AllowanceRule.GraduationWindow,
        ConditionCode.Age => AllowanceRule.Age,
        ConditionCode.PensionInCounty => AllowanceRule.Pension,
        ConditionCode.Contract => AllowanceRule.Contract,
        ConditionCode.NotDispatched => AllowanceRule.Dispatch,
        ConditionCode.BackPayment => AllowanceRule.BackPayment,
        ConditionCode.PublicPayroll => AllowanceRule.PublicPayroll,
        ConditionCode.MonthsLeft => AllowanceRule.MonthLimit,
        ConditionCode.NoDoubleBenefit => AllowanceRule.Stacking,
        ConditionCode.Own => AllowanceRule.OwnConditions,
        ConditionCode.NotBarred => AllowanceRule.Recovery,
        ConditionCode.NotExcluded or ConditionCode.ReceivedElsewhere => AllowanceRule.Stacking,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
