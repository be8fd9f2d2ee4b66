using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>
/// A bank's list of a quarter, kept as it was read beside what the book said then; neither ever changes. A person of 人社 settles each difference with a reason, another applies the whole. Where the
/// bank is right, the book is corrected and the list compared anew, which is another list.
/// </summary>
public sealed class InterestList : IVersioned
{
    public const int LongestFile = 200, LongestReason = 500;

    private readonly List<InterestListSettlement> settlements = [];

    private InterestList() { }

    /// <param name="bank">Whose list.</param>
    /// <param name="quarter">That is over.</param>
    /// <param name="contents">What was read, and the book.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="actor">A clerk of the bank.</param>
    /// <param name="clock">Now.</param>
    public InterestList(LoanBankId bank, LoanQuarter quarter, InterestListContents contents, string file, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(actor.WhyNotReport(bank) ?? (clock.Today < quarter.Until ? LoanRefusals.QuarterNotOver.With(quarter.LastDay) : null));
        Id = InterestListId.New();
        (BankId, From, Until, Contents, File) = (bank, quarter.From, quarter.Until, contents, file);
        (SentBy, SentByName, SentByPerson, SentAt) = (actor.Actor.Id, actor.Actor.Name, actor.Actor.Person, clock.UtcNow);
    }

    public InterestListId Id { get; private set; }
    public LoanBankId BankId { get; private set; }
    /// <summary>The quarter.</summary>
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }
    public InterestListContents Contents { get; private set; } = null!;
    public string File { get; private set; } = "";
    public AccountId SentBy { get; private set; }
    public string SentByName { get; private set; } = "";
    public PersonId? SentByPerson { get; private set; }
    public DateTime SentAt { get; private set; }
    public DateTime? AppliedAt { get; private set; }
    public string? AppliedByName { get; private set; }
    public PersonId? AppliedByPerson { get; private set; }
    /// <summary>Another list of the quarter took its place.</summary>
    public DateTime? GaveWayAt { get; private set; }
    public long Version { get; private set; }

    public LoanQuarter Quarter => new(From, Until);
    public IReadOnlyList<InterestListSettlement> Settlements => settlements;

    /// <summary>Line by line, with what was settled.</summary>
    public BankComparison Comparison
    {
        get
        {
            var comparison = BankComparison.Of(new BankList(Contents.Lines, Contents.Count, Contents.Interest), Contents.Ours, Quarter);
            foreach (var settled in settlements.OrderBy(settled => settled.Sequence)) comparison.Entries[settled.Entry - 1].Settle(settled);
            return comparison;
        }
    }

    public Refusal? WhyNotSettle(int entry, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.WhyNot(LoanSide.HumanResources, null) ?? (AppliedAt is not null || GaveWayAt is not null ? LoanRefusals.NotInThisState
            : Comparison.Entries.ElementAtOrDefault(entry - 1) is not { IsAccounted: false } ? LoanRefusals.AlreadySettled : null);
    }

    /// <param name="entry">From 1, as the comparison counts.</param>
    /// <param name="parties">Of the loan it is about; null where it is none of ours.</param>
    public void Settle(int entry, BankSettlement settlement, string reason, LoanParties? parties, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotSettle(entry, actor) ?? actor.WhyNot(LoanSide.HumanResources, parties));
        var comparison = Comparison;
        comparison.Settle(comparison.Entries[entry - 1], settlement, reason, actor, clock.UtcNow);
        settlements.Add(new InterestListSettlement(settlements.Count + 1, entry, settlement, reason, actor.Actor, clock.UtcNow));
    }

    public Refusal? WhyNotApply(LoanActor actor) => AppliedAt is not null || GaveWayAt is not null ? LoanRefusals.NotInThisState : Comparison.WhyNotApply(actor);

    /// <param name="ours">What the book says now: it must still be what was compared.</param>
    /// <returns>The loans that count, each once.</returns>
    public IReadOnlyList<OwnInterest> Apply(IReadOnlyList<OwnInterest> ours, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotApply(actor) ?? (ours.ToHashSet().SetEquals(Contents.Ours) ? null : LoanRefusals.BookChanged));
        var counted = Comparison.Apply(actor, clock.UtcNow);
        (AppliedAt, AppliedByName, AppliedByPerson) = (clock.UtcNow, actor.Actor.Name, actor.Actor.Person);
        return counted;
    }

    /// <summary>To another list of the same quarter; one that was applied stays.</summary>
    public Refusal? WhyNotGiveWay => AppliedAt is not null ? LoanRefusals.ListApplied : GaveWayAt is not null ? LoanRefusals.NotInThisState : null;

    public void GiveWay(DateTime now)
    {
        RefusedException.ThrowIf(WhyNotGiveWay);
        GaveWayAt = now;
    }

    public Refusal? WhyNotCompareAnew(LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return WhyNotGiveWay ?? actor.WhyNot(LoanSide.HumanResources, null);
    }

    /// <summary>The same lines against the book as it is now; nothing of what was settled is taken along, because it was about another book.</summary>
    public InterestList CompareAnew(IReadOnlyList<OwnInterest> ours, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotCompareAnew(actor));
        GiveWay(clock.UtcNow);
        return new InterestList { Id = InterestListId.New(), BankId = BankId, From = From, Until = Until, Contents = Contents with { Ours = ours }, File = File, SentBy = SentBy, SentByName = SentByName, SentByPerson = SentByPerson, SentAt = clock.UtcNow };
    }
}

/// <summary>What a list held, what it says at its end, and what the book said.</summary>
public sealed record InterestListContents(IReadOnlyList<BankLine> Lines, int? Count, Money? Interest, IReadOnlyList<OwnInterest> Ours)
{
    public string ToJson() => PortalJson.Write(this);

    public static InterestListContents FromJson(string json) => PortalJson.Read<InterestListContents>(json);
}

/// <summary>A difference that somebody settled, for good.</summary>
public sealed class InterestListSettlement
{
    private InterestListSettlement() { }

    internal InterestListSettlement(int sequence, int entry, BankSettlement settlement, string reason, Actor actor, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Entry, Settlement, Reason, At) = (sequence, entry, settlement, reason, at);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    /// <summary>From 1, as the comparison counts.</summary>
    public int Entry { get; private set; }
    public BankSettlement Settlement { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
}

/// <summary>The subsidy of one loan in one quarter, once, as it was worked out when the list was applied.</summary>
public sealed class LoanInterest
{
    private LoanInterest() { }

    public LoanInterest(LoanId loan, InterestListId list, LoanQuarter quarter, LoanSubsidy subsidy, Money balance, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(subsidy);
        Id = Guid.CreateVersion7();
        (LoanId, ListId, From, Until, AppliedAt) = (loan, list, quarter.From, quarter.Until, now);
        (Days, SubsidisedDays, Interest, Subsidy, Balance, Receipt) = (subsidy.Days, subsidy.SubsidisedDays, subsidy.Interest, subsidy.Subsidy, balance, new LoanReceipt(subsidy.Receipt()));
    }

    public Guid Id { get; private set; }
    public LoanId LoanId { get; private set; }
    public InterestListId ListId { get; private set; }
    /// <summary>The quarter.</summary>
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }
    public int Days { get; private set; }
    public int SubsidisedDays { get; private set; }
    public Money Interest { get; private set; }
    public Money Subsidy { get; private set; }
    /// <summary>Owed at the end of the quarter.</summary>
    public Money Balance { get; private set; }
    public LoanReceipt Receipt { get; private set; } = null!;
    public DateTime AppliedAt { get; private set; }

    public LoanQuarter Quarter => new(From, Until);
}

/// <summary>Line by line.</summary>
public sealed record LoanReceipt(IReadOnlyList<LoanAmountLine> Lines)
{
    public string ToJson() => PortalJson.Write(this);

    public static LoanReceipt FromJson(string json) => PortalJson.Read<LoanReceipt>(json);
}
