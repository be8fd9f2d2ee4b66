using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Budgets;

/// <summary>
/// What one person of finance wants done to the budget, with its document and reason; a second person confirms it, and only then it is
/// in the journal.
/// </summary>
public sealed class BudgetChange : IVersioned
{
    public const int LongestReason = BudgetEntry.LongestReason, LongestDocument = 60;

    public static readonly StateFlow<BudgetChangeState, BudgetChangeAction> Flow = new()
    {
        { BudgetChangeState.Proposed, BudgetChangeAction.Confirm, BudgetChangeState.Confirmed },
        { BudgetChangeState.Proposed, BudgetChangeAction.Refuse, BudgetChangeState.Refused },
        { BudgetChangeState.Proposed, BudgetChangeAction.Withdraw, BudgetChangeState.Withdrawn },
    };

    private BudgetChange() { }

    public BudgetChange(BudgetChangeKind kind, BudgetLineId line, Money amount, BudgetGrounds grounds, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(BudgetItem.WhyNotKeep(actor));
        ArgumentNullException.ThrowIfNull(grounds);
        Id = BudgetChangeId.New();
        (Kind, LineId, Amount, Document, Reason, PermitsShortfall) = (kind, line, amount, grounds.Document, grounds.Reason, grounds.PermitsShortfall);
        (ProposedByName, ProposedByPerson, ProposedOnBehalfOf, ProposedAt) = (actor.Name, actor.Person!.Value, actor.OnBehalfOf(Capability.KeepBudget), now);
    }

    public BudgetChangeId Id { get; private set; }
    public BudgetChangeKind Kind { get; private set; }
    public BudgetChangeState State { get; private set; }
    public BudgetLineId LineId { get; private set; }
    /// <summary>Negative where an adjustment takes money off.</summary>
    public Money Amount { get; private set; }
    /// <summary>文号</summary>
    public string Document { get; private set; } = "";
    public string Reason { get; private set; } = "";
    /// <summary>The line may go below zero by this: a recorded override.</summary>
    public bool PermitsShortfall { get; private set; }
    public BudgetEntryId? ReversalOf { get; private set; }
    /// <summary>The waiting case that an override lets through.</summary>
    public BudgetReservationId? ReservationId { get; private set; }
    public string ProposedByName { get; private set; } = "";
    public PersonId ProposedByPerson { get; private set; }
    public PersonId? ProposedOnBehalfOf { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public string? DecidedByName { get; private set; }
    public PersonId? DecidedByPerson { get; private set; }
    public PersonId? DecidedOnBehalfOf { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? DecisionReason { get; private set; }
    /// <summary>The entry a confirmation made.</summary>
    public string? EntryNumber { get; private set; }
    public long Version { get; private set; }

    public static BudgetChange Reversal(BudgetEntry entry, BudgetGrounds grounds, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        RefusedException.ThrowIf(entry.MayBeReversed ? null : BudgetRefusals.ReversedByItsFlow);
        var posting = entry.Postings.Single(posting => posting.Amount > Money.Zero);
        return new BudgetChange(BudgetChangeKind.Reversal, posting.LineId, posting.Amount, grounds, actor, now) { ReversalOf = entry.Id };
    }

    public static BudgetChange Override(BudgetReservation waiting, BudgetLineId line, BudgetGrounds grounds, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return new BudgetChange(BudgetChangeKind.Override, line, waiting.Planned, grounds with { PermitsShortfall = true }, actor, now) { ReservationId = waiting.Id };
    }

    public Refusal? WhyNot(BudgetChangeAction action, Actor actor)
    {
        if (Flow.Next(State, action) is null) return BudgetRefusals.NotInThisState;
        if (BudgetItem.WhyNotKeep(actor) is { } barred) return barred;
        var own = Proposed(actor);
        return action is BudgetChangeAction.Withdraw ? own ? null : BudgetRefusals.ProposersOnly : own ? BudgetRefusals.FourEyes : null;
    }

    public void Confirm(Actor actor, string entry, DateTime now)
    {
        Take(BudgetChangeAction.Confirm, actor, null, now);
        EntryNumber = entry;
    }

    public void Refuse(Actor actor, string reason, DateTime now) => Take(BudgetChangeAction.Refuse, actor, reason, now);

    public void Withdraw(Actor actor, string reason, DateTime now) => Take(BudgetChangeAction.Withdraw, actor, reason, now);

    private bool Proposed(Actor actor)
    {
        PersonId?[] mine = [actor.Person, actor.OnBehalfOf(Capability.KeepBudget)];
        return mine.Contains(ProposedByPerson) || (ProposedOnBehalfOf is { } principal && mine.Contains(principal));
    }

    private void Take(BudgetChangeAction action, Actor actor, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
        (DecidedByName, DecidedAt, DecisionReason) = (actor.Name, now, reason);
        // Who takes an own proposal back is no second person.
        if (action is not BudgetChangeAction.Withdraw) (DecidedByPerson, DecidedOnBehalfOf) = (actor.Person, actor.OnBehalfOf(Capability.KeepBudget));
    }
}

/// <summary>On what paper, and why.</summary>
public sealed record BudgetGrounds(string Document, string Reason, bool PermitsShortfall = false);

public enum BudgetChangeKind
{
    /// <summary>年初批复</summary>
    Appropriation,
    /// <summary>预算调整</summary>
    Adjustment,
    /// <summary>结余收回</summary>
    Lapse,
    /// <summary>冲销</summary>
    Reversal,
    /// <summary>无资金放行</summary>
    Override,
}

public enum BudgetChangeState
{
    /// <summary>待确认</summary>
    Proposed,
    /// <summary>已入账</summary>
    Confirmed,
    /// <summary>已退回</summary>
    Refused,
    /// <summary>已撤回</summary>
    Withdrawn,
}

public enum BudgetChangeAction
{
    Confirm,
    Refuse,
    Withdraw,
}
