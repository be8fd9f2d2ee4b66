namespace TalentPortal.Domain.Budgets;

/// <summary>One thing that does not agree.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">Line, entry or case by number, with the year or the instalment.</param>
/// <param name="Place">Where to look.</param>
public sealed record BudgetFault(BudgetFaultKind Kind, string What, BudgetPlace Place);

/// <summary>The entry, the line or the case that a fault names.</summary>
public readonly record struct BudgetPlace(BudgetPlaceKind Kind, Guid Id)
{
    public static BudgetPlace Of(BudgetEntryId entry) => new(BudgetPlaceKind.Entry, entry.Value);
    public static BudgetPlace Of(BudgetLineId line) => new(BudgetPlaceKind.Line, line.Value);
    public static BudgetPlace OfCase(Guid id) => new(BudgetPlaceKind.Case, id);
}

public enum BudgetPlaceKind
{
    Entry,
    Line,
    Case,
}

public enum BudgetFaultKind
{
    /// <summary>Debits are not credits.</summary>
    EntryUnbalanced,
    /// <summary>The balances of a line are not the sums of its postings.</summary>
    LineDiffers,
    /// <summary>Below zero, and nobody decided it.</summary>
    BelowZero,
    /// <summary>More committed and paid than there was.</summary>
    MoreThanBudget,
    /// <summary>What a case has committed and paid is not what was posted for it.</summary>
    CaseDiffers,
    /// <summary>What the bank paid for a case is not what the budget paid.</summary>
    PaidDiffers,
    /// <summary>More is committed and paid for a case than its right comes to.</summary>
    MoreThanApproved,
    /// <summary>The cases of a line do not add up to it.</summary>
    CasesDiffer,
    /// <summary>Promised since the budget is kept, and not in it.</summary>
    NotReserved,
    /// <summary>What is still to be paid by year is not what the budget plans.</summary>
    PlannedDiffers,
    /// <summary>A decision counts without the signatures its sum asks for.</summary>
    DecisionUnsigned,
    /// <summary>The instalments do not add up to what was decided.</summary>
    PlanDiffers,
    /// <summary>An instalment says something else than its steps: sum, voucher, day, two persons.</summary>
    StepsDiffer,
    /// <summary>What was cancelled or asked back is not what the stop says, or something is still open after it.</summary>
    StopDiffers,
    /// <summary>What came back is not what was asked back, or not what the budget took in.</summary>
    RecoveryDiffers,
}
