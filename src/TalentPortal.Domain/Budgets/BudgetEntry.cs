using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Budgets;

/// <summary>
/// One entry of the journal (预算分录): numbered, written once, set right only by a further one. Its postings add up to nothing on every
/// line it touches, and the line's balances move with them.
/// </summary>
public sealed class BudgetEntry
{
    public const int LongestReason = 500;

    private readonly List<BudgetPosting> postings = [];

    private BudgetEntry() { }

    /// <param name="number">YS26-00017</param>
    /// <param name="kind">What happened.</param>
    /// <param name="cause">The paper or case it came from: document, case number, batch, recovery, voucher.</param>
    /// <param name="reason">Why, where a person said so.</param>
    /// <param name="actor">Who, or the portal.</param>
    /// <param name="now">When.</param>
    public BudgetEntry(string number, BudgetEntryKind kind, string cause, string? reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Id = BudgetEntryId.New();
        (Number, Kind, Cause, Reason, At) = (number, kind, cause, reason, now);
        (ByName, ByPerson, OnBehalfOf) = (actor.Name, actor.Person, actor.OnBehalfOf(Capability.KeepBudget));
    }

    public BudgetEntryId Id { get; private set; }
    public string Number { get; private set; } = "";
    public BudgetEntryKind Kind { get; private set; }
    public string Cause { get; private set; } = "";
    public string? Reason { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public DateTime At { get; private set; }
    /// <summary>The entry this one takes back.</summary>
    public BudgetEntryId? ReversalOf { get; private set; }
    public IReadOnlyList<BudgetPosting> Postings => postings;

    /// <summary>Money that a change of the budget moves: passed, adjusted, lapsed.</summary>
    public bool MayBeReversed => Kind is BudgetEntryKind.Appropriate or BudgetEntryKind.Adjust or BudgetEntryKind.Lapse;

    /// <summary>The budget of the year as it was passed. Commitments of earlier decisions may already be more than that; then somebody says that it shall be so.</summary>
    public void Appropriate(BudgetLine line, Money amount, bool permitsShortfall = false)
    {
        ArgumentNullException.ThrowIfNull(line);
        RefusedException.ThrowIf(line.IsAppropriated ? BudgetRefusals.AppropriatedAlready
            : !permitsShortfall && line.Available + amount < Money.Zero ? BudgetRefusals.CommittedAlready.With(line.Year, line.Committed, amount)
            : null);
        line.Appropriate();
        Move(line, BudgetAccount.Approved, BudgetAccount.Available, amount, permits: permitsShortfall);
    }

    /// <param name="line">The line.</param>
    /// <param name="amount">Negative where money is taken off.</param>
    /// <param name="permitsShortfall">Somebody decided that the line may go below zero.</param>
    public void Adjust(BudgetLine line, Money amount, bool permitsShortfall = false)
    {
        if (amount.IsNegative) Move(line, BudgetAccount.Available, BudgetAccount.Adjusted, -amount, permits: permitsShortfall);
        else Move(line, BudgetAccount.Adjusted, BudgetAccount.Available, amount);
    }

    public void Lapse(BudgetLine line, Money amount) => Move(line, BudgetAccount.Available, BudgetAccount.Lapsed, amount);

    public void Commit(BudgetLine line, BudgetCase of, Money amount, bool permitsShortfall = false) => Move(line, BudgetAccount.Available, BudgetAccount.Committed, amount, of, permitsShortfall);

    public void Release(BudgetLine line, BudgetCase of, Money amount) => Move(line, BudgetAccount.Committed, BudgetAccount.Available, amount, of);

    public void Pay(BudgetLine line, BudgetCase of, Money amount) => Move(line, BudgetAccount.Committed, BudgetAccount.Paid, amount, of);

    /// <summary>The bank sent it back (退汇): it is owed again.</summary>
    public void BankReturn(BudgetLine line, BudgetCase of, Money amount) => Move(line, BudgetAccount.Paid, BudgetAccount.Committed, amount, of);

    /// <summary>Paid back by the person: free to be spent again, or the treasury's.</summary>
    public void Recover(BudgetLine line, BudgetCase of, Money amount, bool reopens) => Move(line, BudgetAccount.Recovered, reopens ? BudgetAccount.Available : BudgetAccount.Returned, amount, of);

    /// <summary>Everything of an earlier entry the other way round.</summary>
    public void Reverse(BudgetEntry earlier, BudgetLine line, bool permitsShortfall = false)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        RefusedException.ThrowIf(earlier.MayBeReversed ? null : BudgetRefusals.ReversedByItsFlow);
        ReversalOf = earlier.Id;
        var (from, to) = (earlier.postings.Single(posting => posting.Amount > Money.Zero), earlier.postings.Single(posting => posting.Amount.IsNegative));
        if (from.LineId != line.Id) throw new ArgumentException("Another line's entry.", nameof(line));
        Move(line, from.Account, to.Account, from.Amount, permits: permitsShortfall);
    }

    private void Move(BudgetLine line, BudgetAccount from, BudgetAccount to, Money amount, BudgetCase? of = null, bool permits = false)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        RefusedException.ThrowIf(permits && from is BudgetAccount.Available ? null : line.WhyNotMove(from, to, amount));
        Post(line, from, -amount, of);
        Post(line, to, amount, of);
        line.Settle(permits);
    }

    private void Post(BudgetLine line, BudgetAccount account, Money debit, BudgetCase? of)
    {
        postings.Add(new BudgetPosting(postings.Count + 1, line.Id, account, debit, of));
        line.Post(account, debit);
    }
}

public enum BudgetEntryKind
{
    /// <summary>年初批复</summary>
    Appropriate,
    /// <summary>预算调整</summary>
    Adjust,
    /// <summary>结余收回</summary>
    Lapse,
    /// <summary>进入待资金队列: decided, and no money for it. Moves nothing.</summary>
    Wait,
    /// <summary>审定占用</summary>
    Reserve,
    /// <summary>无资金放行: let through by finance although the line does not hold it.</summary>
    Override,
    /// <summary>占用增加</summary>
    Raise,
    /// <summary>占用释放</summary>
    Release,
    /// <summary>支付</summary>
    Pay,
    /// <summary>银行退汇</summary>
    BankReturn,
    /// <summary>追缴款</summary>
    Recover,
    /// <summary>冲销</summary>
    Reverse,
}

/// <summary>The case behind a posting; by its number, never by a name.</summary>
public sealed record BudgetCase(Guid Id, string Number);

/// <summary>One side of an entry. A debit is positive, a credit negative.</summary>
public sealed class BudgetPosting
{
    private BudgetPosting() { }

    internal BudgetPosting(int sequence, BudgetLineId line, BudgetAccount account, Money amount, BudgetCase? of)
    {
        Id = Guid.CreateVersion7();
        (Sequence, LineId, Account, Amount, CaseId, CaseNumber) = (sequence, line, account, amount, of?.Id, of?.Number);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public BudgetLineId LineId { get; private set; }
    public BudgetAccount Account { get; private set; }
    public Money Amount { get; private set; }
    public Guid? CaseId { get; private set; }
    public string? CaseNumber { get; private set; }
}
