using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>What a decided case may cost.</summary>
/// <param name="Item">Code of the item that pays it.</param>
/// <param name="Case">The case.</param>
/// <param name="ByYear">What is still to be paid, by the year that bears it.</param>
/// <param name="Rate">What a month was planned at.</param>
public sealed record BudgetClaim(string Item, BudgetCase Case, IReadOnlyDictionary<int, Money> ByYear, Money Rate);

/// <summary>Months of one case that the bank paid or returned.</summary>
public sealed record BudgetPayment(Guid CaseId, YearMonth Month, Money Amount);

/// <summary>What became of a claim.</summary>
public enum Funding
{
    /// <summary>No budget is kept for the item today.</summary>
    NotKept,
    Reserved,
    /// <summary>待资金</summary>
    Waits,
}

/// <summary>What a case still costs, by the year that bears it, and what a month is planned at; nothing for a case that is over.</summary>
public sealed record BudgetPlan(Guid CaseId, IReadOnlyDictionary<int, Money> ByYear, Money Rate);
