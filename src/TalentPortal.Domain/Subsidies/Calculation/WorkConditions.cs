using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>The conditions on insurance, work and money. They are met when one month meets them; the months say which do not.</summary>
internal static class WorkConditions
{
    public static IEnumerable<AllowanceCondition> Of(AllowanceRules rules, AllowanceCase person, YearMonth through, IReadOnlyList<MonthDecision> months)
    {
        yield return Pension(rules, person);
        yield return Contract(rules, person, months);
        yield return Dispatch(rules, person, months);
        if (BackPayment(rules, person, through) is { } backPayment) yield return backPayment;
        if (PublicPayroll(rules, person, months) is { } payroll) yield return payroll;
        yield return MonthsLeft(rules, person, months);
        if (DoubleBenefit(rules, person, months) is { } benefit) yield return benefit;
        if (rules.Terms.Amounts is { DeductsReceived: true }) yield return Received(rules, person, months);
    }

    private static AllowanceCondition Pension(AllowanceRules rules, AllowanceCase person) =>
        person.FirstMonth is { } first
            ? new(ConditionCode.PensionInCounty, ConditionOutcome.Met, CalculationText.Of("condition.PensionInCounty.Met", TextArgument.Of(first)),
                rules.Clause(AllowanceRule.Pension), person.InsuranceIn(first).Select(row => row.Source).Order().FirstOrDefault(FactSource.Portal))
            : new(ConditionCode.PensionInCounty, ConditionOutcome.NotMet, CalculationText.Of("condition.PensionInCounty.NotMet"),
                rules.Clause(AllowanceRule.Pension), FactSource.SocialInsurance);

    private static AllowanceCondition Contract(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> months)
    {
        var latest = person.Employments.FirstOrDefault();
        var outcome = months.Any(IsPriced) || latest is not null && rules.Standing(latest.Kind, latest.StartedOn, latest.ContractEndsOn) is ContractStanding.Qualifies ? ConditionOutcome.Met
            : latest is null ? ConditionOutcome.Unknown
            : ConditionOutcome.NotMet;
        return new(ConditionCode.Contract, outcome, CalculationText.Of($"condition.Contract.{outcome}", TextArgument.Of(rules.Terms.ContractMonths)),
            rules.Clause(AllowanceRule.Contract), latest?.Source ?? FactSource.Applicant);
    }

    private static AllowanceCondition Dispatch(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> months)
    {
        var latest = person.Employments.FirstOrDefault();
        var outcome = months.Any(IsPriced) || latest is { IsDispatchedElsewhere: false } ? ConditionOutcome.Met
            : latest is null ? ConditionOutcome.Unknown
            : ConditionOutcome.NotMet;
        return new(ConditionCode.NotDispatched, outcome, CalculationText.Of($"condition.NotDispatched.{outcome}"),
            rules.Clause(AllowanceRule.Dispatch), latest?.Source ?? FactSource.Applicant);
    }

    private static AllowanceCondition? BackPayment(AllowanceRules rules, AllowanceCase person, YearMonth through)
    {
        var late = person.InsuredMonths.Where(month => month <= through).SelectMany(person.InsuranceIn)
            .Where(row => row.IsPaid && row.IsBackPayment && row.MonthsLate <= rules.Terms.BackPaymentMonths).ToList();
        if (late.Count == 0) return null;
        var missing = rules.Terms.BackPaymentNeedsExplanation ? late.Where(row => !row.IsExplained).ToList() : [];
        var outcome = missing.Count > 0 ? ConditionOutcome.Unknown : ConditionOutcome.Met;
        var months = (missing.Count > 0 ? missing : late).Select(row => row.Month).Distinct().Order();
        return new(ConditionCode.BackPayment, outcome, CalculationText.Of($"condition.BackPayment.{outcome}", TextArgument.Months(months), TextArgument.Of(rules.Terms.BackPaymentMonths)),
            rules.Clause(AllowanceRule.BackPayment), late.Min(row => row.Source));
    }

    private static AllowanceCondition? PublicPayroll(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> months)
    {
        var roll = months.Select(month => person.PublicPayrollIn(month.Month)).FirstOrDefault(found => found is not null);
        return roll is null ? null : new(ConditionCode.PublicPayroll, ConditionOutcome.Met, CalculationText.Of("condition.PublicPayroll.Met", TextArgument.Of(roll.From)),
            rules.Clause(AllowanceRule.PublicPayroll), roll.Source);
    }

    private static AllowanceCondition MonthsLeft(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> months)
    {
        var isUsedUp = person.MonthsPaidBefore >= rules.Terms.MonthLimit;
        var isOver = !months.Any(IsPriced) && months.Any(month => month.Reason is MonthReason.AfterWindow);
        var key = isUsedUp ? "condition.MonthsLeft.NotMet" : isOver ? "condition.MonthsLeft.WindowOver" : "condition.MonthsLeft.Met";
        return new(ConditionCode.MonthsLeft, isUsedUp || isOver ? ConditionOutcome.NotMet : ConditionOutcome.Met,
            CalculationText.Of(key, TextArgument.Of(person.MonthsPaidBefore), TextArgument.Of(rules.Terms.MonthLimit), TextArgument.Of(person.WindowEnd ?? rules.WindowEnd(person.ReferenceMonth))),
            rules.Clause(AllowanceRule.MonthLimit), person.MonthsPaidBefore > 0 ? FactSource.Portal : FactSource.Computed);
    }

    private static AllowanceCondition? DoubleBenefit(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> months)
    {
        var other = months.SelectMany(month => person.OtherBenefitsIn(month.Month)).OrderByDescending(benefit => benefit.Amount).ThenBy(benefit => benefit.PolicyCode, StringComparer.Ordinal).FirstOrDefault();
        if (other is null) return null;
        var isCovered = IsCovered(months) && !IsReceived(months);
        var outcome = isCovered ? ConditionOutcome.NotMet : ConditionOutcome.Met;
        // Beside money from elsewhere it covers what that left, not the whole.
        var said = isCovered && person.Received is { IsZero: false } ? "NothingLeft" : outcome.ToString();
        return new(ConditionCode.NoDoubleBenefit, outcome, CalculationText.Of(other.Whole is null ? $"condition.NoDoubleBenefit.{outcome}" : $"condition.NoDoubleBenefit.Once.{said}", other.NameInWords, TextArgument.Of(other.Amount)),
            rules.Clause(AllowanceRule.Stacking), other.Source);
    }

    private static AllowanceCondition Received(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> months)
    {
        var outcome = person.Received is not { } sum ? ConditionOutcome.Unknown
            : !sum.IsZero && IsReceived(months) ? ConditionOutcome.NotMet : ConditionOutcome.Met;
        var key = person.Received is { IsZero: true } ? "condition.ReceivedElsewhere.Nothing" : $"condition.ReceivedElsewhere.{outcome}";
        return new(ConditionCode.ReceivedElsewhere, outcome, CalculationText.Of(key, person.Received is { IsZero: false } received ? [TextArgument.Of(received)] : []), rules.Clause(AllowanceRule.Stacking), FactSource.Clerk);
    }

    private static bool IsCovered(IReadOnlyList<MonthDecision> months) => !months.Any(IsPriced) && months.Any(month => month.Reason is MonthReason.CoveredByOtherBenefit);

    /// <summary>Money from elsewhere alone is not less than the whole.</summary>
    private static bool IsReceived(IReadOnlyList<MonthDecision> months) => IsCovered(months) && months.Any(month => !month.Rate.Received.IsZero && (month.Rate.Whole!.Value + month.Deduction).IsZero);

    private static bool IsPriced(MonthDecision month) => month.IsPayable || month.Reason is MonthReason.BackPaymentUnexplained;
}
