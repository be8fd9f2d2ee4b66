using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// The graduate living allowance of one person: conditions, month by month, with the receipt. Pure: the same terms, facts and
/// month give the same answer, whatever the order of the facts. Amounts in fen; a monthly rate is rounded half up once, nothing
/// else is rounded. Source of each rule: the clause the version's terms give for it.
/// </summary>
public static class AllowanceCalculator
{
    /// <summary>Every month up to <paramref name="through"/>; with no insured month yet, the conditions as they stand in that month.</summary>
    public static AllowanceAssessment Assess(AllowanceRules rules, AllowanceFacts facts, YearMonth through)
    {
        var person = new AllowanceCase(rules, facts, through);
        var personal = PersonConditions.Of(rules, person);
        var isEligible = personal.All(condition => condition.Outcome is not ConditionOutcome.NotMet);
        var decisions = Decide(rules, person, through, isEligible);
        var months = decisions.ConvertAll(decision => Describe(rules, person, decision));
        AllowanceCondition[] conditions = [.. personal, .. WorkConditions.Of(rules, person, through, decisions)];
        return new()
        {
            Outcome = OutcomeOf(conditions),
            Conditions = conditions,
            Months = months,
            Receipt = AllowanceReceipt.Of(rules, person, decisions, through),
            FirstMonth = person.FirstMonth,
            WindowEnd = person.WindowEnd,
            Level = person.EducationIn(through)?.Level,
        };
    }

    /// <summary>The decisions alone, for many people at once; see <see cref="AllowanceProjection"/>.</summary>
    public static AllowanceProjection Project(AllowanceRules rules, AllowanceFacts facts, YearMonth through)
    {
        var person = new AllowanceCase(rules, facts, through);
        var failed = PersonConditions.FirstFailed(rules, person);
        return new(person.FirstMonth, failed, Decide(rules, person, through, failed is null));
    }

    /// <summary>One month on its own, for running allowances; see <see cref="MonthlyAccrual"/>.</summary>
    public static MonthDecision AssessMonth(AllowanceRules rules, in MonthCase at, ReadOnlySpan<InsuranceRow> rows) =>
        AllowanceMonthRule.Decide(rules, at, rows);

    private static List<MonthDecision> Decide(AllowanceRules rules, AllowanceCase person, YearMonth through, bool isEligible)
    {
        var decisions = new List<MonthDecision>();
        if (person.FirstMonth is not { } first) return decisions;
        var last = through < person.WindowEnd!.Value ? through : person.WindowEnd.Value;
        var paid = 0;
        foreach (var month in first.To(last).Concat(person.InsuredMonths.Where(month => (month < first || month > last) && month <= through)).Order())
        {
            var decision = isEligible && (rules.Own is not null || person.Education is not null)
                ? AllowanceMonthRule.Decide(rules, person.At(month, paid), person.RowsIn(month))
                : new(month, WhyNone(rules, person.Facts));
            if (decision.IsPayable) paid++;
            decisions.Add(decision);
        }
        return decisions;
    }

    private static MonthReason WhyNone(AllowanceRules rules, AllowanceFacts facts) =>
        facts.BarredUntil is not null ? MonthReason.Barred
        : facts.ExcludedBy is not null ? MonthReason.ExcludedByOtherBenefit
        : rules.Own is null ? MonthReason.PersonNotEligible : MonthReason.ConditionsNotMet;

    private static AllowanceMonth Describe(AllowanceRules rules, AllowanceCase person, MonthDecision decision) => new()
    {
        Month = decision.Month,
        Reason = decision.Reason,
        Clause = rules.Clause(decision.Reason.Rule()),
        Level = person.EducationIn(decision.Month)?.Level,
        Employer = decision.Employer,
        EmployerName = decision.Employer is { } employer ? person.EmployerOf(employer)?.Name : null,
        EmployerType = decision.EmployerType,
        Base = decision.Rate.Base,
        Factor = decision.Rate.Factor,
        Deduction = decision.Deduction,
        Amount = decision.Amount,
        Held = decision.Held,
        Instalment = decision.Rate.Instalment,
        Whole = decision.Rate.Whole,
    };

    private static ConditionOutcome OutcomeOf(AllowanceCondition[] conditions) =>
        conditions.Any(condition => condition.Outcome is ConditionOutcome.NotMet) ? ConditionOutcome.NotMet
        : conditions.Any(condition => condition.Outcome is ConditionOutcome.Unknown) ? ConditionOutcome.Unknown
        : ConditionOutcome.Met;
}
