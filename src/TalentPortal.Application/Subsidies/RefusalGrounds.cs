using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// What a refusal rests on: the rules whose check failed are suggested, the officer has the last word, and the paper prints the clauses of
/// the version the application was made under.
/// </summary>
public static class RefusalGrounds
{
    /// <summary>Conditions of the allowance. The other rules say how much and how long, and refuse nobody.</summary>
    private static readonly AllowanceRule[] Conditions =
    [
        AllowanceRule.Education, AllowanceRule.GraduationWindow, AllowanceRule.Age, AllowanceRule.Contract, AllowanceRule.Dispatch, AllowanceRule.Pension,
        AllowanceRule.MonthLimit, AllowanceRule.BackPayment, AllowanceRule.Stacking, AllowanceRule.OwnConditions,
    ];

    public static IReadOnlyList<AllowanceRule> Offered(AllowanceTerms terms) => [.. Conditions.Where(rule => ClauseOf(rule, terms) is not null)];

    /// <summary>Rules whose check found the condition not met. What a source does not say is no ground.</summary>
    public static IReadOnlyList<AllowanceRule> Suggested(SubsidyApplication application, AllowanceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(application);
        return [.. application.Checks.Where(check => check.Outcome is CheckOutcome.Doubt).Select(check => RuleOf(check.Kind)).OfType<AllowanceRule>().Distinct().Intersect(Offered(terms))];
    }

    /// <summary>The clauses with the rules they hold, in the order of the policy; null when the reason has none.</summary>
    public static string? BasisOf(IReadOnlyCollection<AllowanceRule> grounds, AllowanceTerms terms, PortalTexts texts)
    {
        var clauses = Offered(terms).Where(grounds.Contains).GroupBy(rule => ClauseOf(rule, terms)!).Select(same => $"{same.Key}（{string.Join("、", same.Select(rule => texts.Of(rule)))}）").ToList();
        return clauses.Count == 0 ? null : string.Join("；", clauses);
    }

    /// <summary>In Chinese, as papers print it; a policy's own conditions have a clause each.</summary>
    private static string? ClauseOf(AllowanceRule rule, AllowanceTerms terms) =>
        rule is not AllowanceRule.OwnConditions ? terms.Clauses.GetValueOrDefault(rule)?.Zh
        : terms.Conditions?.Singles.Select(single => single.Clause?.Zh).OfType<string>().Distinct().ToList() is { Count: > 0 } clauses ? string.Join("、", clauses)
        : null;

    /// <summary>A late payment holds a month and refuses nobody; a shared number or a strange employer has no clause.</summary>
    private static AllowanceRule? RuleOf(SubsidyCheckKind kind) => kind switch
    {
        SubsidyCheckKind.Age => AllowanceRule.Age,
        SubsidyCheckKind.GraduationWindow => AllowanceRule.GraduationWindow,
        SubsidyCheckKind.Education => AllowanceRule.Education,
        SubsidyCheckKind.InsuranceMonths => AllowanceRule.Pension,
        SubsidyCheckKind.Contract => AllowanceRule.Contract,
        SubsidyCheckKind.Duplicate or SubsidyCheckKind.ReceivedElsewhere => AllowanceRule.Stacking,
        SubsidyCheckKind.PolicyCondition => AllowanceRule.OwnConditions,
        SubsidyCheckKind.Barred => AllowanceRule.Recovery,
        _ => null,
    };
}
