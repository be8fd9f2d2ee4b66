using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>One kind of case that a budget pays, held against what the budget says of it: approved, promised, paid and taken back, from the rows of both sides.</summary>
public interface IFundedProof
{
    /// <summary>How many cases it looks at.</summary>
    Task<int> CountAsync(CancellationToken ct);

    /// <summary>Every case that does not agree; empty when all is well.</summary>
    /// <param name="read">Told how many cases were looked at since it was told last.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<BudgetFault>> FaultsAsync(Func<int, Task> read, CancellationToken ct);
}
