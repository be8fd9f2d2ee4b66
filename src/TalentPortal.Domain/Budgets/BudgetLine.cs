using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Budgets;

/// <summary>
/// The money of one item, year and layer. The balances are the sums of the journal, kept in the same transaction; only
/// <see cref="BudgetEntry"/> moves them. Available = approved + adjusted + recovered − committed − paid − returned − lapsed (domain §13).
/// </summary>
public sealed class BudgetLine : IVersioned
{
    private BudgetLine() { }

    public BudgetLine(BudgetItem item, int year, string openedBy, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(item);
        Id = BudgetLineId.New();
        (ItemId, Layer, Year, OpenedByName, OpenedAt) = (item.Id, item.Layer, year, openedBy, now);
    }

    public BudgetLineId Id { get; private set; }
    public BudgetItemId ItemId { get; private set; }
    public PolicyLayer Layer { get; private set; }
    public int Year { get; private set; }
    public string OpenedByName { get; private set; } = "";
    public DateTime OpenedAt { get; private set; }
    /// <summary>The year's budget has been passed. Before that, commitments of earlier decisions stand here and wait for it.</summary>
    public bool IsAppropriated { get; private set; }
    public Money Approved { get; private set; }
    public Money Adjusted { get; private set; }
    public Money Recovered { get; private set; }
    public Money Available { get; private set; }
    public Money Committed { get; private set; }
    public Money Paid { get; private set; }
    public Money Returned { get; private set; }
    public Money Lapsed { get; private set; }
    /// <summary>How far below zero recorded overrides let the line go; gone as soon as the line is back above.</summary>
    public Money PermittedShortfall { get; private set; }
    public long Version { get; private set; }

    public Money Budget => Approved + Adjusted;
    /// <summary>Paid back and free to be spent again.</summary>
    public Money Reopened => Recovered - Returned;

    /// <summary>Whether so much can be taken: always from a year that has no budget yet.</summary>
    public bool HasRoomFor(Money amount) => !IsAppropriated || amount <= Available;

    public Money BalanceOf(BudgetAccount account) => account switch
    {
        BudgetAccount.Approved => Approved,
        BudgetAccount.Adjusted => Adjusted,
        BudgetAccount.Recovered => Recovered,
        BudgetAccount.Available => Available,
        BudgetAccount.Committed => Committed,
        BudgetAccount.Paid => Paid,
        BudgetAccount.Returned => Returned,
        BudgetAccount.Lapsed => Lapsed,
        _ => throw new ArgumentOutOfRangeException(nameof(account), account, null),
    };

    /// <summary>What does not come from outside cannot be taken from an account that does not have it.</summary>
    internal Refusal? WhyNotMove(BudgetAccount from, BudgetAccount to, Money amount) =>
        from is BudgetAccount.Available ? HasRoomFor(amount) ? null : BudgetRefusals.BelowZero.With(Year, Available, amount)
        : !from.IsSource() && BalanceOf(from) < amount || to.IsSource() && to is not BudgetAccount.Adjusted && BalanceOf(to) < amount ? BudgetRefusals.MoreThanThere.With(Year, amount)
        : null;

    internal void Appropriate() => IsAppropriated = true;

    internal void Post(BudgetAccount account, Money debit)
    {
        switch (account)
        {
            case BudgetAccount.Approved: Approved -= debit; break;
            case BudgetAccount.Adjusted: Adjusted -= debit; break;
            case BudgetAccount.Recovered: Recovered -= debit; break;
            case BudgetAccount.Available: Available += debit; break;
            case BudgetAccount.Committed: Committed += debit; break;
            case BudgetAccount.Paid: Paid += debit; break;
            case BudgetAccount.Returned: Returned += debit; break;
            case BudgetAccount.Lapsed: Lapsed += debit; break;
            default: throw new ArgumentOutOfRangeException(nameof(account), account, null);
        }
    }

    internal void Settle(bool permits)
    {
        var below = IsAppropriated && Available.IsNegative ? -Available : Money.Zero;
        PermittedShortfall = permits && below > PermittedShortfall || below < PermittedShortfall ? below : PermittedShortfall;
    }
}
