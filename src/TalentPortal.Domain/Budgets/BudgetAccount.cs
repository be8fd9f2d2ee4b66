namespace TalentPortal.Domain.Budgets;

/// <summary>
/// The accounts of a budget line. The first three say where money came from (credit), the others where it is (debit); in the journal a
/// debit is positive and a credit negative, so every entry adds up to nothing.
/// </summary>
public enum BudgetAccount
{
    /// <summary>批复: the budget as it was passed.</summary>
    Approved,
    /// <summary>调整: added or taken off during the year.</summary>
    Adjusted,
    /// <summary>追回: paid back by people.</summary>
    Recovered,
    /// <summary>可用</summary>
    Available,
    /// <summary>已承诺: reserved for decided cases and not paid yet.</summary>
    Committed,
    /// <summary>已支付</summary>
    Paid,
    /// <summary>缴回国库: paid back and not to be spent again.</summary>
    Returned,
    /// <summary>结余收回: what the year did not use.</summary>
    Lapsed,
}

public static class BudgetAccounts
{
    public static bool IsSource(this BudgetAccount account) => account is BudgetAccount.Approved or BudgetAccount.Adjusted or BudgetAccount.Recovered;
}
