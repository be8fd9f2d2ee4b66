using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>
/// The bank's list of a quarter held against what the book says (比对). Nothing of it is applied until every line of the bank and every loan of ours is accounted for: equal, or settled by a
/// person with a reason; and applying is another person's than settling. What is paid is always what the book says: where the bank is right, the book is corrected and compared anew.
/// </summary>
public sealed class BankComparison
{
    private readonly List<BankEntry> entries = [];

    private BankComparison() { }

    /// <param name="list">As it was read.</param>
    /// <param name="ours">Every loan of the bank with interest in the quarter, once.</param>
    public static BankComparison Of(BankList list, IReadOnlyList<OwnInterest> ours, LoanQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(list);
        var byKey = ours.ToDictionary(loan => LoanContract.KeyOf(loan.Contract));
        var groups = list.Lines.ToLookup(line => LoanContract.KeyOf(line.Contract));
        var comparison = new BankComparison { IsWhole = list.IsWhole };
        foreach (var line in list.Lines.OrderBy(line => line.Row))
        {
            var key = LoanContract.KeyOf(line.Contract);
            var own = byKey.GetValueOrDefault(key);
            comparison.entries.Add(new(OutcomeOf(line, own, groups[key].Count(), quarter), line, own));
        }

        // In the same order whenever it is made again.
        foreach (var (key, own) in byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (groups[key].All(line => !IsOf(line, quarter))) comparison.entries.Add(new(BankOutcome.Missing, null, own));
        return comparison;
    }

    /// <summary>The list has as many lines and as much interest as it says itself; one that was cut off has not.</summary>
    public bool IsWhole { get; private init; }
    /// <summary>The bank's lines by row, then the loans that have none.</summary>
    public IReadOnlyList<BankEntry> Entries => entries;
    public DateTime? AppliedAt { get; private set; }

    public Refusal? WhyNotSettle(BankEntry entry, BankSettlement settlement, string reason, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(actor);
        return actor.WhyNot(LoanSide.HumanResources, null)
            ?? (AppliedAt is not null || !entries.Contains(entry) ? LoanRefusals.NotInThisState
                : entry.IsAccounted ? LoanRefusals.AlreadySettled
                : string.IsNullOrWhiteSpace(reason) ? LoanRefusals.ReasonMissing
                : !entry.Allows(settlement) ? LoanRefusals.SettlementUnfit
                : settlement is BankSettlement.OursStands && entries.Exists(other => other.Own == entry.Own && other.IsPaid) ? LoanRefusals.CountedTwice
                : null);
    }

    public void Settle(BankEntry entry, BankSettlement settlement, string reason, LoanActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSettle(entry, settlement, reason, actor));
        entry.Settle(settlement, reason, actor.Actor, now);
    }

    public Refusal? WhyNotApply(LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return AppliedAt is not null ? LoanRefusals.NotInThisState
            : actor.WhyNot(LoanSide.HumanResources, null)
            ?? (!IsWhole || entries.Exists(entry => !entry.IsAccounted) ? LoanRefusals.ListIncomplete
                : entries.Exists(entry => entry.SettledByPerson == actor.Actor.Person) ? LoanRefusals.NeedsAnother
                : null);
    }

    /// <summary>The loans whose subsidy is paid for the quarter, each once.</summary>
    public IReadOnlyList<OwnInterest> Apply(LoanActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotApply(actor));
        AppliedAt = now;
        return [.. entries.Where(entry => entry.IsPaid).Select(entry => entry.Own!)];
    }

    private static BankOutcome OutcomeOf(BankLine line, OwnInterest? own, int lines, LoanQuarter quarter) =>
        own is null ? BankOutcome.Unknown
        : lines > 1 ? BankOutcome.Duplicate
        : !IsOf(line, quarter) ? BankOutcome.WrongQuarter
        : !PersonNames.Same(line.Borrower, own.Borrower) ? BankOutcome.OtherBorrower
        : line.Balance != own.Balance ? BankOutcome.AmountChanged
        : line.Interest != own.Interest ? BankOutcome.InterestDiffers
        : BankOutcome.Matched;

    private static bool IsOf(BankLine line, LoanQuarter quarter) => line.From >= quarter.From && line.From <= line.LastDay && line.LastDay < quarter.Until;
}

/// <summary>The bank's list with what it says at its end.</summary>
/// <param name="Count">Lines; null where the list does not say.</param>
/// <param name="Interest">Their interest.</param>
public sealed record BankList(IReadOnlyList<BankLine> Lines, int? Count, Money? Interest)
{
    public bool IsWhole => (Count ?? Lines.Count) == Lines.Count && (Interest is not { } sum || sum == Lines.Sum(line => line.Interest));
}

/// <summary>One line of the bank.</summary>
/// <param name="Row">As a spreadsheet counts.</param>
/// <param name="LastDay">The last day of interest.</param>
/// <param name="Balance">Owed at its end.</param>
public sealed record BankLine(int Row, string Contract, string Borrower, DateOnly From, DateOnly LastDay, Money Interest, Money Balance);

/// <summary>What the book says of the quarter.</summary>
public sealed record OwnInterest(string Contract, string Borrower, Money Interest, Money Balance);

public enum BankOutcome
{
    /// <summary>一致</summary>
    Matched,
    /// <summary>利息不符</summary>
    InterestDiffers,
    /// <summary>余额不符</summary>
    AmountChanged,
    /// <summary>借款人不符</summary>
    OtherBorrower,
    /// <summary>重复</summary>
    Duplicate,
    /// <summary>台账中没有</summary>
    Unknown,
    /// <summary>不属本季</summary>
    WrongQuarter,
    /// <summary>银行漏报</summary>
    Missing,
}

public enum BankSettlement
{
    /// <summary>以台账为准: paid as the book says.</summary>
    OursStands,
    /// <summary>本季暂不贴息</summary>
    Withheld,
    /// <summary>该行不计</summary>
    LineIgnored,
}

/// <summary>One line of the bank, or a loan without one, and what became of it.</summary>
public sealed class BankEntry
{
    internal BankEntry(BankOutcome outcome, BankLine? line, OwnInterest? own) => (Outcome, Line, Own) = (outcome, line, own);

    public BankOutcome Outcome { get; }
    public BankLine? Line { get; }
    public OwnInterest? Own { get; }
    public BankSettlement? Settlement { get; private set; }
    public string? Reason { get; private set; }
    public AccountId? SettledBy { get; private set; }
    public string? SettledByName { get; private set; }
    public PersonId? SettledByPerson { get; private set; }
    public DateTime? SettledAt { get; private set; }

    public bool IsAccounted => Outcome is BankOutcome.Matched || Settlement is not null;
    public bool IsPaid => Outcome is BankOutcome.Matched || Settlement is BankSettlement.OursStands;

    /// <summary>How the line can be settled.</summary>
    public IReadOnlyList<BankSettlement> Choices => [.. Enum.GetValues<BankSettlement>().Where(Allows)];

    internal bool Allows(BankSettlement settlement) => Outcome switch
    {
        BankOutcome.Unknown or BankOutcome.WrongQuarter => settlement is BankSettlement.LineIgnored,
        BankOutcome.Duplicate => Enum.IsDefined(settlement),
        _ => settlement is BankSettlement.OursStands or BankSettlement.Withheld,
    };

    /// <summary>As it was settled before.</summary>
    internal void Settle(InterestListSettlement settled) => (Settlement, Reason, SettledBy, SettledByName, SettledByPerson, SettledAt) = (settled.Settlement, settled.Reason, settled.By, settled.ByName, settled.ByPerson, settled.At);

    internal void Settle(BankSettlement settlement, string reason, Actor actor, DateTime now) =>
        (Settlement, Reason, SettledBy, SettledByName, SettledByPerson, SettledAt) = (settlement, reason, actor.Id, actor.Name, actor.Person, now);
}
