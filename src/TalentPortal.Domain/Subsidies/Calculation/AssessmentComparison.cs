using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// What differs between two assessments of one person: of a decision and its recomputation, or of one version and another. Amounts in
/// fen, nothing is rounded here: every figure is one that a receipt already prints.
/// </summary>
public sealed record AssessmentComparison(AllowanceAssessment Before, AllowanceAssessment After)
{
    /// <summary>Conditions that are judged otherwise, or on other values, in the order of the later assessment.</summary>
    public IReadOnlyList<ConditionChange> Conditions { get; } = ConditionsOf(Before, After);

    /// <summary>Months with another amount, another reason or another employer, the earliest first.</summary>
    public IReadOnlyList<MonthChange> Months { get; } = MonthsOf(Before, After);

    /// <summary>What the later one gives more; negative when it gives less.</summary>
    public Money Difference => After.Receipt.Total - Before.Receipt.Total;

    /// <summary>Whether the two say the same about everything: outcome, conditions, months, receipt, whichever version they stand under.</summary>
    public bool IsSame => Before.Outcome == After.Outcome && Conditions.Count == 0 && Months.Count == 0 && Difference.IsZero && Before.Receipt.Held == After.Receipt.Held;

    /// <summary>
    /// Whether a decision by the earlier one grants what the later one would: the same right, and each of its months with its amount. A month
    /// that has become payable since is no hindrance: the accrual pays it.
    /// </summary>
    public bool StillStands => RightOf(Before) == RightOf(After) && Before.Months.Where(month => !month.Amount.IsZero).All(month => After.Months.Any(later => later.Month == month.Month && later.Amount == month.Amount));

    /// <summary>The first month, the last one possible, how many are left, and of a one-off benefit the whole.</summary>
    private static (YearMonth?, YearMonth?, int?, Money?) RightOf(AllowanceAssessment of) =>
        (of.FirstMonth, of.WindowEnd, of.Receipt.Balance is { } balance ? balance.MonthLimit - balance.PaidBefore : null, of.Whole);

    private static List<ConditionChange> ConditionsOf(AllowanceAssessment before, AllowanceAssessment after)
    {
        var (earlier, later) = (ByWhatIsAsked(before), ByWhatIsAsked(after));
        return [.. later.Keys.Union(earlier.Keys)
            .Select(asked => new ConditionChange(asked.Code, earlier.GetValueOrDefault(asked), later.GetValueOrDefault(asked))).OrderBy(change => change.Code).Where(change => change.IsChange)];
    }

    // A policy of its own has several conditions of one code: there they are known by what they ask.
    private static Dictionary<(ConditionCode Code, string Asked), AllowanceCondition> ByWhatIsAsked(AllowanceAssessment of) =>
        of.Conditions.GroupBy(condition => (condition.Code, condition.Requirement is { } asked ? PortalJson.Write(asked) : "")).ToDictionary(same => same.Key, same => same.First());

    private static List<MonthChange> MonthsOf(AllowanceAssessment before, AllowanceAssessment after)
    {
        var earlier = before.Months.ToDictionary(month => month.Month);
        var later = after.Months.ToDictionary(month => month.Month);
        return [.. earlier.Keys.Union(later.Keys).Order()
            .Select(month => new MonthChange(month, earlier.GetValueOrDefault(month), later.GetValueOrDefault(month))).Where(change => change.IsChange)];
    }
}

/// <summary>One condition in two assessments; null where an assessment does not list it.</summary>
public sealed record ConditionChange(ConditionCode Code, AllowanceCondition? Before, AllowanceCondition? After)
{
    internal bool IsChange => Before?.Outcome != After?.Outcome || !Says(Before).SequenceEqual(Says(After));

    private static IEnumerable<object> Says(AllowanceCondition? condition) => condition is null ? [] : [condition.Text.Key, .. condition.Text.Arguments];
}

/// <summary>One month in two assessments; null where an assessment does not look at it.</summary>
public sealed record MonthChange(YearMonth Month, AllowanceMonth? Before, AllowanceMonth? After)
{
    /// <summary>Clauses are left out: another version may number the same rule differently and pay the same.</summary>
    internal bool IsChange => (Before is null) != (After is null) || Before! with { Clause = After!.Clause } != After;
}
