using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>A loan that was signed, with its book. What moved is never changed: a mistake is taken back by an entry of its own.</summary>
public sealed class Loan : IVersioned
{
    public const int LongestWords = 500;

    private readonly List<LoanMovement> movements = [];
    private readonly List<LoanStep> history = [];

    private Loan() { }

    /// <param name="application">Signed.</param>
    public Loan(LoanApplication application, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(application.Contract is null ? LoanRefusals.NotInThisState : null);
        Id = LoanId.New();
        (ApplicationId, Application, ChangedAt) = (application.Id, application, clock.UtcNow);
        Stand();
    }

    public LoanId Id { get; private set; }
    public LoanApplicationId ApplicationId { get; private set; }
    /// <summary>Who borrows from whom, and what was signed.</summary>
    public LoanApplication Application { get; private set; } = null!;
    public LoanStatus Status { get; private set; }
    public DateOnly? ExtendedUntil { get; private set; }
    public int Extensions { get; private set; }
    public DateOnly? RecalledOn { get; private set; }
    /// <summary>To be decided by another power or another person.</summary>
    public LoanProposal? Proposal { get; private set; }
    /// <summary>From this day on the borrower may apply again.</summary>
    public DateOnly? BarredUntil { get; private set; }
    /// <summary>The last of the book, which databases cannot add up.</summary>
    public Money Drawn { get; private set; }
    public Money Owed { get; private set; }
    public Money Compensated { get; private set; }
    /// <summary>Of the guarantee body, after it has paid the bank.</summary>
    public Money Claim { get; private set; }
    /// <summary>Owed to the bank, and what can still be drawn: what the guarantee body answers for.</summary>
    public Money AnsweredFor { get; private set; }
    /// <summary>The day by which all is paid back.</summary>
    public DateOnly DueOn { get; private set; }
    /// <summary>The first day on which something is due that is not paid; long past where it is overdue.</summary>
    public DateOnly? NextDueOn { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public long Version { get; private set; }

    public LoanParties Parties => Application.Parties;
    public LoanContract Contract => Application.Contract!;
    public bool IsOpen => !LoanFlow.IsFinal(Status);
    public IReadOnlyList<LoanMovement> Movements => movements;
    public IReadOnlyList<LoanStep> History => history;

    public LoanBook Book => LoanBook.Of([.. movements.Select(movement => movement.Entry)]);

    /// <param name="bars">What took the right to a subsidy away.</param>
    public LoanCourse Course(IReadOnlyList<LoanBar> bars) => new(Contract, Book) { ExtendedUntil = ExtendedUntil, RecalledOn = RecalledOn, Bars = bars };

    /// <summary>Null when the actor may take the step now. Verbs that are given something ask for more.</summary>
    public Refusal? WhyNot(LoanAction action, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (LoanFlow.Table.Next(Status, action) is null) return LoanRefusals.NotInThisState;
        var (side, answered) = (LoanFlow.SideOf(action), LoanFlow.Answers(action));
        return actor.WhyNot(side, Parties)
            ?? (answered is not null && Proposal?.Action != answered ? LoanRefusals.NothingProposed
                : IsProposal(action) && Proposal is not null ? LoanRefusals.ProposalOpen
                : side is LoanSide.Portal ? null
                : history.Exists(step => step.ByPerson == actor.Actor.Person && LoanFlow.SideOf(step.Action) != side) || Application.ActedFor(actor.Actor.Person, side) ? LoanRefusals.PowersSeparate
                : answered is not null && !LoanFlow.IsReturn(action) && Proposal!.ByPerson == actor.Actor.Person ? LoanRefusals.NeedsAnother
                : null);
    }

    public void Draw(DateOnly on, Money amount, LoanActor actor, CaseClock clock) => Enter(LoanAction.Draw, new(LoanEntryKind.Drawdown, on, amount), null, actor, clock);

    public void Repay(DateOnly on, Money amount, LoanActor actor, CaseClock clock) => Enter(LoanAction.Repay, new(LoanEntryKind.Repayment, on, amount), null, actor, clock);

    /// <summary>A repayment that was none, taken back by another person than who entered it.</summary>
    public void TakeBack(int sequence, string words, LoanActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(LoanAction.TakeBack, actor));
        var wrong = movements.Find(movement => movement.Sequence == sequence);
        RefusedException.ThrowIf(wrong is null || wrong.Entry.Kind is not LoanEntryKind.Repayment || wrong.TakesBack is not null || movements.Exists(other => other.TakesBack == sequence) ? LoanRefusals.DayUnclear
            : wrong.ByPerson == actor.Actor.Person ? LoanRefusals.NeedsAnother : null);
        Enter(LoanAction.TakeBack, wrong!.Entry with { Amount = -wrong.Entry.Amount }, words, actor, clock, sequence);
    }

    public void Recover(DateOnly on, Money amount, LoanActor actor, CaseClock clock) => Enter(LoanAction.Recover, new(LoanEntryKind.Recovery, on, amount), null, actor, clock);

    /// <summary>Before the loan is due, by no more than the rules allow, and with nothing in arrears.</summary>
    public void ProposeExtension(DateOnly until, string words, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LoanAction.ProposeExtension, actor) ?? WhyNotExtend(until, rules, clock.Today));
        Propose(LoanAction.ProposeExtension, until, null, words, actor, clock);
    }

    public void ConfirmExtension(string? words, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LoanAction.ConfirmExtension, actor) ?? WhyNotExtend(Proposal!.On!.Value, rules, clock.Today));
        (ExtendedUntil, Extensions) = (Decide(LoanAction.ConfirmExtension, words, actor, clock).On, Extensions + 1);
        Stand();
    }

    /// <param name="misusedOn">The first day: no subsidy from it on.</param>
    public void ProposeRecall(DateOnly misusedOn, string words, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LoanAction.ProposeRecall, actor) ?? (misusedOn < Contract.SignedOn || misusedOn > clock.Today ? LoanRefusals.DayUnclear : null));
        Propose(LoanAction.ProposeRecall, misusedOn, null, words, actor, clock);
    }

    public void ConfirmRecall(string? words, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        RecalledOn = Decide(LoanAction.ConfirmRecall, words, actor, clock).On;
        BarredUntil = clock.Today.AddMonths(rules.MisuseBarMonths);
        Stand();
    }

    /// <summary>Something was due before today and is not paid.</summary>
    public bool IsOverdue(DateOnly today) => Course([]).ArrearsOn(today.AddDays(-1)).Fen > 0;

    public void FallOverdue(CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ByTheDay(LoanAction.FallOverdue, _ => IsOverdue(clock.Today), LoanRefusals.NothingOverdue, clock);
    }

    /// <summary>What was due is paid, and the loan goes on.</summary>
    public void CatchUp(CaseClock clock) => ByTheDay(LoanAction.CatchUp, course => course.ArrearsOn(clock.Today).IsZero && clock.Today < course.LastDue, LoanRefusals.NotPaidBack, clock);

    /// <summary>The guarantee body pays the bank what is owed (代偿).</summary>
    public void ProposeCompensation(string words, LoanActor actor, CaseClock clock) => Propose(LoanAction.ProposeCompensation, null, Book.Last.Owed, words, actor, clock);

    public void ConfirmCompensation(DateOnly on, string? words, LoanActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(LoanAction.ConfirmCompensation, actor) ?? (Proposal!.Amount == Book.Last.Owed ? null : LoanRefusals.OtherAmount.With(Book.Last.Owed)));
        Enter(LoanAction.ConfirmCompensation, new(LoanEntryKind.Compensation, on, Book.Last.Owed), words, actor, clock);
        Proposal = null;
    }

    public void ProposeWriteOff(string words, LoanActor actor, CaseClock clock) => Propose(LoanAction.ProposeWriteOff, null, Book.Last.Claim, words, actor, clock);

    public void ConfirmWriteOff(DateOnly on, string? words, LoanActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(LoanAction.ConfirmWriteOff, actor) ?? (Proposal!.Amount == Book.Last.Claim ? null : LoanRefusals.OtherAmount.With(Book.Last.Claim)));
        Enter(LoanAction.ConfirmWriteOff, new(LoanEntryKind.WriteOff, on, Book.Last.Claim), words, actor, clock);
        Proposal = null;
    }

    /// <summary>Takes back what was proposed; nothing is decided by it.</summary>
    public void Return(LoanAction action, string words, LoanActor actor, CaseClock clock)
    {
        if (!LoanFlow.IsReturn(action)) throw new ArgumentOutOfRangeException(nameof(action), action, "Nothing is returned by it.");
        Move(action, words, actor, clock);
        Proposal = null;
    }

    public void Settle(LoanActor actor, CaseClock clock) => Close(LoanAction.Settle, Book.Last.Owed, null, actor, clock);

    public void CloseClaim(LoanActor actor, CaseClock clock) => Close(LoanAction.CloseClaim, Book.Last.Claim, null, actor, clock);

    public void Cancel(string words, LoanActor actor, CaseClock clock) => Close(LoanAction.Cancel, Money.Zero, words, actor, clock);

    private static bool IsProposal(LoanAction action) => action is LoanAction.ProposeExtension or LoanAction.ProposeRecall or LoanAction.ProposeCompensation or LoanAction.ProposeWriteOff;

    private Refusal? WhyNotExtend(DateOnly until, LoanRules rules, DateOnly today) =>
        Extensions >= rules.MostExtensions ? LoanRefusals.ExtensionUsed
        : today >= Contract.DueOn || until <= Contract.DueOn || until > Contract.DueOn.AddMonths(rules.ExtensionMonths) ? LoanRefusals.DayUnclear
        : Course([]).ArrearsOn(today).IsZero ? null : LoanRefusals.NotPaidBack;

    private void Enter(LoanAction action, LoanEntry entry, string? words, LoanActor actor, CaseClock clock, int? takesBack = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(action, actor) ?? (entry.On > clock.Today || (takesBack is null && entry.Amount.Fen <= 0) ? LoanRefusals.DayUnclear : null)
            ?? LoanBook.Of([.. movements.Select(movement => movement.Entry), entry]).WhyImpossible(Contract));
        Move(action, words, actor, clock);
        movements.Add(new LoanMovement(movements.Count + 1, entry, takesBack, actor.Actor, clock.UtcNow));
        Stand();
    }

    private void ByTheDay(LoanAction action, Func<LoanCourse, bool> holds, Refusal refusal, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(action, LoanActor.Portal) ?? (holds(Course([])) ? null : refusal));
        Move(action, null, LoanActor.Portal, clock);
    }

    private void Propose(LoanAction action, DateOnly? on, Money? amount, string words, LoanActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(action, actor) ?? (amount is { Fen: <= 0 } ? LoanRefusals.NothingOverdue : null));
        Move(action, words, actor, clock);
        Proposal = new(action, on, amount, actor.Actor.Person!.Value);
    }

    private LoanProposal Decide(LoanAction action, string? words, LoanActor actor, CaseClock clock)
    {
        Move(action, words, actor, clock);
        var decided = Proposal!;
        Proposal = null;
        return decided;
    }

    private void Close(LoanAction action, Money left, string? words, LoanActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(action, actor) ?? (left.IsZero ? null : LoanRefusals.NotPaidBack));
        Move(action, words, actor, clock);
        Proposal = null;
    }

    private void Move(LoanAction action, string? words, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(action, actor));
        var to = LoanFlow.Table.Next(Status, action)!.Value;
        // What nobody can decide any more is void: an extension of a loan that fell overdue.
        if (Proposal is { } open && !LoanFlow.Table.Any(line => line.From == to && LoanFlow.Answers(line.Action) == open.Action)) Proposal = LoanFlow.Answers(action) == open.Action ? open : null;
        history.Add(new LoanStep(history.Count + 1, Status, action, to, actor.Actor, words, clock.UtcNow));
        (Status, ChangedAt) = (to, clock.UtcNow);
        Stand();
    }

    private void Stand()
    {
        var (last, course) = (Book.Last, Course([]));
        (Drawn, Owed, Compensated, Claim) = (last.Drawn, last.Owed, last.Compensated, last.Claim);
        AnsweredFor = Owed + (Status is LoanStatus.Undrawn or LoanStatus.Repaying ? Contract.Amount - Drawn : Money.Zero);
        (DueOn, NextDueOn) = (course.LastDue, IsOpen ? course.NextDue : null);
    }
}

/// <summary>What somebody proposed, complete, so that the decision adds nothing.</summary>
/// <param name="Action">The step that proposed it.</param>
/// <param name="On">The end of an extension, or the first day of misuse.</param>
/// <param name="Amount">Of a compensation or a write-off.</param>
public sealed record LoanProposal(LoanAction Action, DateOnly? On, Money? Amount, PersonId ByPerson);

/// <summary>One entry of the book, for good.</summary>
public sealed class LoanMovement
{
    private LoanMovement() { }

    internal LoanMovement(int sequence, LoanEntry entry, int? takesBack, Actor actor, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Kind, On, Amount, TakesBack, At) = (sequence, entry.Kind, entry.On, entry.Amount, takesBack, at);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the loan, in the order of entering.</summary>
    public int Sequence { get; private set; }
    public LoanEntryKind Kind { get; private set; }
    public DateOnly On { get; private set; }
    public Money Amount { get; private set; }
    /// <summary>The entry that this one takes back.</summary>
    public int? TakesBack { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }

    public LoanEntry Entry => new(Kind, On, Amount);
}

/// <summary>One step of a loan, for good.</summary>
public sealed class LoanStep
{
    private LoanStep() { }

    internal LoanStep(int sequence, LoanStatus from, LoanAction action, LoanStatus to, Actor actor, string? words, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, At, Words) = (sequence, from, action, to, at, words);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the loan.</summary>
    public int Sequence { get; private set; }
    public LoanStatus From { get; private set; }
    public LoanAction Action { get; private set; }
    public LoanStatus To { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public string? Words { get; private set; }
}
