namespace TalentPortal.Application.Budgets;

/// <summary>One kind of case that needs money of a budget: what happens to it when its turn in the queue has come.</summary>
public interface IFundedCases
{
    /// <summary>The code of the item these cases are paid from.</summary>
    string Item { get; }

    /// <summary>What the item is called where no policy has its code.</summary>
    FundedItem? Names => null;

    /// <summary>Which of these are cases of this kind that the reader may open; with an instalment where the reader sees its payment and not the case.</summary>
    Task<IReadOnlyDictionary<Guid, Guid?>> OpenableAsync(IReadOnlyCollection<Guid> cases, CancellationToken ct);

    /// <summary>The money is reserved: the case goes on. The caller saves.</summary>
    Task ProceedAsync(Guid caseId, string entryNumber, CancellationToken ct);
}

/// <summary>An item that a budget can be kept for although no policy is behind it.</summary>
public sealed record FundedItem(string NameZh, string NameEn);
