namespace TalentPortal.Application.Budgets;

/// <summary>One kind of case that needs money of a budget: what happens to it when its turn in the queue has come.</summary>
public interface IFundedCases
{
    /// <summary>The code of the item these cases are paid from.</summary>
    string Item { get; }

    /// <summary>The money is reserved: the case goes on. The caller saves.</summary>
    Task ProceedAsync(Guid caseId, string entryNumber, CancellationToken ct);
}
