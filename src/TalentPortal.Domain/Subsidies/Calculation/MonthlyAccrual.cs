using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// One month of one running allowance (核定): the line and the state after it. The same month rule as the full assessment;
/// allocates nothing. Months of one allowance are processed in order, late ones when they arrive.
/// </summary>
public static class MonthlyAccrual
{
    public static AccruedMonth Accrue(AllowanceRules rules, in EntitlementProgress before, YearMonth month, ReadOnlySpan<InsuranceRow> rows, in MonthCircumstances circumstances = default)
    {
        var isLate = before.LastMonth is { } last && month <= last;
        if (before.State is EntitlementState.Ended || before.State is EntitlementState.Completed && !isLate)
            return new(new(month, MonthReason.NotRunning), before);

        var decision = AllowanceMonthRule.Decide(rules, CaseOf(before, month, circumstances), rows);
        var used = before.MonthsUsed + (decision.IsPayable ? 1 : 0);
        if (isLate) return new(decision, before with { MonthsUsed = used, State = used >= rules.Terms.MonthLimit ? EntitlementState.Completed : before.State });

        var absent = rows.IsEmpty && !circumstances.OnLongLeave && month >= before.FirstMonth ? before.AbsentMonths + 1 : 0;
        var state = StateAfter(rules, before, decision, used, absent);
        return new(decision, before with { MonthsUsed = used, AbsentMonths = absent, LastMonth = month, State = state });
    }

    /// <summary>
    /// 期满 after the last payable month or the end of the window; 终止 after too many months without any record in the county;
    /// 暂停 while the last month cannot be paid; else 发放中. An unpaid contribution suspends and never ends.
    /// </summary>
    public static EntitlementState StateAfter(AllowanceRules rules, in EntitlementProgress before, in MonthDecision decision, int monthsUsed, int absentMonths) =>
        monthsUsed >= rules.Terms.MonthLimit || decision.Month >= before.WindowEnd ? EntitlementState.Completed
        : absentMonths > rules.Terms.LongAbsenceMonths ? EntitlementState.Ended
        : decision.Reason switch
        {
            MonthReason.BeforeFirstMonth or MonthReason.AlreadyPaid or MonthReason.NotDueYet => before.State,
            MonthReason.Payable or MonthReason.CoveredByOtherBenefit or MonthReason.BackPaymentUnexplained => EntitlementState.Running,
            _ => EntitlementState.Suspended,
        };

    private static MonthCase CaseOf(in EntitlementProgress before, YearMonth month, in MonthCircumstances circumstances) => new()
    {
        Month = month,
        FirstMonth = before.FirstMonth,
        WindowEnd = before.WindowEnd,
        MonthsUsed = before.MonthsUsed,
        Level = before.LevelIn(month),
        OnPublicPayroll = circumstances.OnPublicPayroll,
        OnLongLeave = circumstances.OnLongLeave,
        AlreadyPaid = circumstances.AlreadyPaid,
        TalentLevel = circumstances.TalentLevel,
        Proven = circumstances.Proven,
        BorneBefore = circumstances.BorneBefore,
        Received = circumstances.Received,
        OtherBenefit = circumstances.OtherBenefit,
    };
}

/// <summary>What else is known of a person's month; nothing of it in the usual case.</summary>
public readonly record struct MonthCircumstances
{
    public bool OnPublicPayroll { get; init; }
    public bool OnLongLeave { get; init; }
    /// <summary>There is an accrual line for this month already.</summary>
    public bool AlreadyPaid { get; init; }
    public Money OtherBenefit { get; init; }
    /// <summary>The recognised level held in the month, for policies that pay by it.</summary>
    public TalentLevel? TalentLevel { get; init; }
    /// <summary>The proven sum, for policies that pay a share of one; the interest borne, for those that bear interest.</summary>
    public Money? Proven { get; init; }
    /// <summary>What was received elsewhere for the same, for policies that take it off.</summary>
    public Money? Received { get; init; }
    /// <summary>What earlier cases of the same loan came to.</summary>
    public Money BorneBefore { get; init; }
}

/// <summary>The line of one person and month, and where the allowance stands after it.</summary>
public readonly record struct AccruedMonth(MonthDecision Decision, EntitlementProgress After);
