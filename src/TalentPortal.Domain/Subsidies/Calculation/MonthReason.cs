using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>Why a month is paid or is not.</summary>
public enum MonthReason
{
    Payable,
    /// <summary>Held: paid late, the employer's explanation is missing (缺补缴说明).</summary>
    BackPaymentUnexplained,
    /// <summary>Held: no contract with this employer on record (缺新合同).</summary>
    EmploymentUnknown,
    /// <summary>单位未缴</summary>
    PensionUnpaid,
    BackPaymentTooLate,
    ContractTooShort,
    DispatchedElsewhere,
    EmployerBlacklisted,
    OnLongLeave,
    /// <summary>No contribution in the county.</summary>
    NotInsured,
    BeforeFirstMonth,
    AfterWindow,
    LimitReached,
    AlreadyPaid,
    /// <summary>Another benefit of the group already pays at least as much.</summary>
    CoveredByOtherBenefit,
    /// <summary>Education, graduation window or age is not met.</summary>
    PersonNotEligible,
    /// <summary>The allowance has ended or has not begun.</summary>
    NotRunning,
    /// <summary>The next instalment falls due later.</summary>
    NotDueYet,
    /// <summary>No recognised level in this month that the policy pays for.</summary>
    LevelNotHeld,
    /// <summary>The sum that the amount is a share of has not been proven.</summary>
    SumNotProven,
    /// <summary>A condition of the policy's own is not met.</summary>
    ConditionsNotMet,
    /// <summary>The person may not apply for some years after fraud.</summary>
    Barred,
    /// <summary>Another benefit is paid that may not be taken with this one.</summary>
    ExcludedByOtherBenefit,
}

public static class MonthReasons
{
    public static bool IsHeld(this MonthReason reason) => reason is MonthReason.BackPaymentUnexplained or MonthReason.EmploymentUnknown;

    /// <summary>The rule that a reason rests on; its clause is data of the version.</summary>
    public static AllowanceRule Rule(this MonthReason reason) => reason switch
    {
        MonthReason.Payable => AllowanceRule.Rate,
        MonthReason.BackPaymentUnexplained or MonthReason.BackPaymentTooLate => AllowanceRule.BackPayment,
        MonthReason.EmploymentUnknown or MonthReason.ContractTooShort => AllowanceRule.Contract,
        MonthReason.PensionUnpaid or MonthReason.NotInsured => AllowanceRule.Pension,
        MonthReason.DispatchedElsewhere => AllowanceRule.Dispatch,
        MonthReason.EmployerBlacklisted or MonthReason.OnLongLeave or MonthReason.NotRunning => AllowanceRule.Suspension,
        MonthReason.CoveredByOtherBenefit or MonthReason.ExcludedByOtherBenefit => AllowanceRule.Stacking,
        MonthReason.PersonNotEligible => AllowanceRule.Education,
        MonthReason.ConditionsNotMet => AllowanceRule.OwnConditions,
        MonthReason.Barred => AllowanceRule.Recovery,
        MonthReason.LevelNotHeld or MonthReason.SumNotProven => AllowanceRule.Rate,
        _ => AllowanceRule.MonthLimit,
    };
}
