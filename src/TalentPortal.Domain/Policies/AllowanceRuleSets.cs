namespace TalentPortal.Domain.Policies;

/// <summary>Which rules a version gives a clause for.</summary>
public static class AllowanceRuleSets
{
    /// <summary>The graduate allowance with its fixed conditions.</summary>
    public static IReadOnlyList<AllowanceRule> OfAllowance { get; } = [.. Enum.GetValues<AllowanceRule>().Where(rule => rule is not AllowanceRule.OwnConditions)];

    /// <summary>A policy with conditions of its own: what is left of the fixed rules.</summary>
    public static IReadOnlyList<AllowanceRule> OfOwn { get; } =
    [
        AllowanceRule.Contract, AllowanceRule.Dispatch, AllowanceRule.Pension, AllowanceRule.Rate, AllowanceRule.EnterpriseUplift, AllowanceRule.MonthLimit,
        AllowanceRule.EmployerOfMonth, AllowanceRule.BackPayment, AllowanceRule.Stacking, AllowanceRule.Suspension, AllowanceRule.Recovery,
    ];
}
