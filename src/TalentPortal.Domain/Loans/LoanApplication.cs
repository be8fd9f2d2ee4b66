using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>One borrower asks for a guaranteed loan, until it is signed or comes to nothing.</summary>
public sealed class LoanApplication : IVersioned
{
    public const int LongestWords = 500;

    private static readonly LoanApplicationAction[] VerbsOfTheirOwn =
    [
        LoanApplicationAction.Resubmit, LoanApplicationAction.Lapse, LoanApplicationAction.ProposeEligible, LoanApplicationAction.ConfirmEligible, LoanApplicationAction.ProposeGuarantee,
        LoanApplicationAction.ConfirmGuarantee, LoanApplicationAction.ProposeCredit, LoanApplicationAction.GrantCredit, LoanApplicationAction.Sign,
    ];

    private readonly List<LoanApplicationStep> history = [];
    private readonly List<LoanApplicant> applicants = [];

    private LoanApplication() { }

    /// <param name="number">Of the series DK.</param>
    /// <param name="parties">Who borrows from whom, and who guarantees it.</param>
    /// <param name="asked">How much.</param>
    /// <param name="months">For how long.</param>
    /// <param name="stated">The borrower's own word, of the partners in the order of the parties.</param>
    /// <param name="rules">Of the day.</param>
    /// <param name="actor">The borrower.</param>
    /// <param name="clock">Now.</param>
    public LoanApplication(string number, LoanParties parties, Money asked, int months, LoanStatement stated, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(actor.WhyNot(LoanSide.Borrower, parties) ?? (asked.Fen > 0 && months > 0 && stated.People.Count <= parties.Borrower.People.Count ? null : LoanRefusals.ContractUnclear));
        Id = LoanApplicationId.New();
        (Number, Kind, EmployerId, BankId, GuaranteeBodyId) = (number, parties.Borrower.Kind, parties.Borrower.Employer, parties.Bank, parties.GuaranteeBody);
        applicants.AddRange(parties.Borrower.People.Select((person, i) => new LoanApplicant(Id, i + 1, person)));
        (Asked, Months, SubmittedAt, ChangedAt) = (asked, months, clock.UtcNow, clock.UtcNow);
        State(stated);
        StartDeadline(rules, clock);
    }

    public LoanApplicationId Id { get; private set; }
    public string Number { get; private set; } = "";
    public LoanBorrowerKind Kind { get; private set; }
    /// <summary>The firm that borrows.</summary>
    public EmployerId? EmployerId { get; private set; }
    public LoanBankId BankId { get; private set; }
    public GuaranteeBodyId GuaranteeBodyId { get; private set; }
    public Money Asked { get; private set; }
    public int Months { get; private set; }
    /// <summary>What the money is for, and the business it goes into.</summary>
    public string Purpose { get; private set; } = "";
    public string Business { get; private set; } = "";
    public LoanApplicationStatus Status { get; private set; }
    /// <summary>What was found of the borrower, when it was proposed and again when it was decided.</summary>
    public LoanEligibility? Found { get; private set; }
    /// <summary>By the rules of the day on which the borrower was recognised; its lines follow from <see cref="Found"/>.</summary>
    public Money? Ceiling { get; private set; }
    /// <summary>What the guarantee body answers for.</summary>
    public Money? Guaranteed { get; private set; }
    public Money? Credit { get; private set; }
    public LoanContract? Contract { get; private set; }
    /// <summary>Amount and day of <see cref="Contract"/>, and its number without signs, which a bank uses once.</summary>
    public Money? Lent { get; private set; }
    public DateOnly? SignedOn { get; private set; }
    public string? ContractKey { get; private set; }
    public Deadline? Deadline { get; private set; }
    public DateTime SubmittedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<LoanApplicationStep> History => history;
    public IReadOnlyList<LoanApplicant> Applicants => applicants;
    /// <summary>What a house proposed and another of it has not decided yet; null where nothing waits.</summary>
    public LoanApplicationStep? Proposal => history.MaxBy(step => step.Sequence) is { } last && LoanApplicationFlow.IsProposal(last.Action) ? last : null;
    public LoanParties Parties => new(new LoanBorrower(Kind, [.. applicants.OrderBy(applicant => applicant.Sequence).Select(applicant => applicant.PersonId)], EmployerId), BankId, GuaranteeBodyId);
    public bool IsOpen => !LoanApplicationFlow.IsFinal(Status);

    /// <summary>Null when the actor may take the step now. Whoever acted for one house in this case does not act for another.</summary>
    public Refusal? WhyNot(LoanApplicationAction action, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (LoanApplicationFlow.Table.Next(Status, action) is null) return LoanRefusals.NotInThisState;
        var side = LoanApplicationFlow.SideOf(action);
        return actor.WhyNot(side, Parties)
            ?? (side is LoanSide.Borrower or LoanSide.Portal ? null
                : history.Exists(step => step.ByPerson == actor.Actor.Person && LoanApplicationFlow.SideOf(step.Action) != side) ? LoanRefusals.PowersSeparate
                : LoanApplicationFlow.Answers(action) is { } proposal && history.Last(step => step.Action == proposal).ByPerson == actor.Actor.Person ? LoanRefusals.NeedsAnother
                : null);
    }

    public void Resubmit(Money asked, int months, LoanStatement stated, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(LoanApplicationAction.Resubmit, actor) ?? (asked.Fen > 0 && months > 0 ? null : LoanRefusals.ContractUnclear));
        Move(LoanApplicationAction.Resubmit, null, null, rules, actor, clock);
        (Asked, Months) = (asked, months);
        State(stated);
    }

    public void Lapse(LoanRules rules, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LoanApplicationAction.Lapse, LoanActor.Portal) ?? (clock.Today > Deadline?.DueOn ? null : LoanRefusals.DayNotOver));
        Move(LoanApplicationAction.Lapse, null, null, rules, LoanActor.Portal, clock);
    }

    /// <summary>Nobody is proposed with something in the way, and nobody is recognised: what was found is looked at again with the decision.</summary>
    public void ProposeEligible(LoanEligibility found, string? words, LoanRules rules, LoanActor actor, CaseClock clock) => Judge(LoanApplicationAction.ProposeEligible, found, words, rules, actor, clock);

    public void ConfirmEligible(LoanEligibility found, string? words, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        Judge(LoanApplicationAction.ConfirmEligible, found, words, rules, actor, clock);
        Ceiling = found.Ceiling(rules).Amount;
    }

    /// <summary>As much as was asked for, or less.</summary>
    public void ProposeGuarantee(Money amount, string? words, GuaranteeFund fund, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(fund);
        RefusedException.ThrowIf(WhyNot(LoanApplicationAction.ProposeGuarantee, actor) ?? (amount.Fen > 0 && amount <= Asked ? null : LoanRefusals.AboveDecided.With(Asked)) ?? fund.WhyNot(amount, rules));
        Move(LoanApplicationAction.ProposeGuarantee, words, amount, rules, actor, clock);
    }

    /// <summary>The fund is looked at again: others were taken on meanwhile.</summary>
    public void ConfirmGuarantee(string? words, GuaranteeFund fund, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(fund);
        var amount = ProposedWith(LoanApplicationAction.ProposeGuarantee);
        RefusedException.ThrowIf(WhyNot(LoanApplicationAction.ConfirmGuarantee, actor) ?? fund.WhyNot(amount, rules));
        Move(LoanApplicationAction.ConfirmGuarantee, words, amount, rules, actor, clock);
        Guaranteed = amount;
    }

    public void ProposeCredit(Money amount, string? words, BankStanding bank, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(bank);
        RefusedException.ThrowIf(WhyNot(LoanApplicationAction.ProposeCredit, actor) ?? (amount.Fen > 0 && amount <= Guaranteed ? null : LoanRefusals.AboveDecided.With(Guaranteed!.Value)) ?? bank.WhyNotLend(rules));
        Move(LoanApplicationAction.ProposeCredit, words, amount, rules, actor, clock);
    }

    public void GrantCredit(string? words, BankStanding bank, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(bank);
        var amount = ProposedWith(LoanApplicationAction.ProposeCredit);
        RefusedException.ThrowIf(WhyNot(LoanApplicationAction.GrantCredit, actor) ?? bank.WhyNotLend(rules));
        Move(LoanApplicationAction.GrantCredit, words, amount, rules, actor, clock);
        Credit = amount;
    }

    /// <param name="rules">Of the day of signing: they hold for the loan from now on.</param>
    public void Sign(LoanContract contract, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LoanApplicationAction.Sign, actor) ?? contract.WhyInvalid(rules)
            ?? (contract.Kind != Parties.Borrower.Kind || contract.SignedOn != clock.Today ? LoanRefusals.ContractUnclear : contract.Amount > Credit ? LoanRefusals.AboveDecided.With(Credit!.Value) : null));
        Move(LoanApplicationAction.Sign, null, contract.Amount, rules, actor, clock);
        (Contract, Lent, SignedOn, ContractKey) = (contract, contract.Amount, contract.SignedOn, LoanContract.KeyOf(contract.Number));
    }

    /// <summary>Every step that says something and changes nothing but the state.</summary>
    public void Take(LoanApplicationAction action, string? words, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        if (VerbsOfTheirOwn.Contains(action)) throw new ArgumentOutOfRangeException(nameof(action), action, "The step has a verb of its own.");
        Move(action, words, null, rules, actor, clock);
    }

    /// <summary>A holiday was announced or taken back.</summary>
    public void RecomputeDeadline(WorkingCalendar calendar) => Deadline = Deadline?.Recompute(calendar);

    /// <summary>Took a step for another house than <paramref name="side"/>.</summary>
    internal bool ActedFor(PersonId? person, LoanSide side) => history.Exists(step => step.ByPerson == person && LoanApplicationFlow.SideOf(step.Action) is var other && other != side && other is not (LoanSide.Borrower or LoanSide.Portal));

    private Money ProposedWith(LoanApplicationAction action) => history.LastOrDefault(step => step.Action == action)?.Amount ?? Money.Zero;

    private void Judge(LoanApplicationAction action, LoanEligibility found, string? words, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(action, actor) ?? (found.Kind != Parties.Borrower.Kind ? LoanRefusals.ContractUnclear : found.WhyNot(Asked, Months, rules, clock.Today) is [var first, ..] ? first.Refusal : null));
        Move(action, words, null, rules, actor, clock);
        Found = found;
    }

    private void State(LoanStatement stated)
    {
        (Purpose, Business) = (stated.Purpose, stated.Business);
        foreach (var (word, applicant) in stated.People.Zip(applicants.OrderBy(applicant => applicant.Sequence))) applicant.State(word);
    }

    private void Move(LoanApplicationAction action, string? words, Money? amount, LoanRules rules, LoanActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(action, actor));
        var to = LoanApplicationFlow.Table.Next(Status, action)!.Value;
        history.Add(new LoanApplicationStep(history.Count + 1, Status, action, to, amount, actor.Actor, words, clock.UtcNow));
        (Status, ChangedAt) = (to, clock.UtcNow);
        if (!LoanApplicationFlow.KeepsDeadline(action)) StartDeadline(rules, clock);
    }

    private void StartDeadline(LoanRules rules, CaseClock clock) =>
        Deadline = LoanApplicationFlow.DaysOf(Status, rules) is { } days ? Deadline.Start(clock.Today, days, clock.Calendar) : null;
}

/// <summary>One step of an application, for good.</summary>
public sealed class LoanApplicationStep
{
    private LoanApplicationStep() { }

    internal LoanApplicationStep(int sequence, LoanApplicationStatus from, LoanApplicationAction action, LoanApplicationStatus to, Money? amount, Actor actor, string? words, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, Amount, At, Words) = (sequence, from, action, to, amount, at, words);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the application.</summary>
    public int Sequence { get; private set; }
    public LoanApplicationStatus From { get; private set; }
    public LoanApplicationAction Action { get; private set; }
    public LoanApplicationStatus To { get; private set; }
    /// <summary>What was proposed or decided with it.</summary>
    public Money? Amount { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public string? Words { get; private set; }
}
