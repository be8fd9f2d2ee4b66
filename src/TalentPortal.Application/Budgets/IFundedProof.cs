namespace TalentPortal.Application.Budgets;

/// <summary>One kind of case that a budget pays, held against what the budget says of it: approved, promised, paid and taken back, from the rows of both sides.</summary>
public interface IFundedProof
{
    /// <summary>Every case that does not agree; empty when all is well.</summary>
    Task<IReadOnlyList<BudgetFault>> FaultsAsync(CancellationToken ct);
}
