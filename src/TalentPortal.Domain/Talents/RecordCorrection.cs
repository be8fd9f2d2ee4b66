using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// A person asks that the own record says something else (更正申请). A clerk accepts it, which changes the record, or refuses it with a reason.
/// What decides who the person is, or was vouched for, is proposed by one clerk and confirmed by another.
/// </summary>
public sealed class RecordCorrection : IVersioned
{
    public const int LongestGrounds = 300;
    public const int LongestWords = 300;
    public const int LongestValue = 2_000;

    public static readonly StateFlow<RecordCorrectionState, RecordCorrectionAction> Flow = new()
    {
        { RecordCorrectionState.Open, RecordCorrectionAction.Accept, RecordCorrectionState.Accepted },
        { RecordCorrectionState.Open, RecordCorrectionAction.Propose, RecordCorrectionState.Proposed },
        { RecordCorrectionState.Open, RecordCorrectionAction.Refuse, RecordCorrectionState.Refused },
        { RecordCorrectionState.Open, RecordCorrectionAction.Withdraw, RecordCorrectionState.Withdrawn },
        { RecordCorrectionState.Proposed, RecordCorrectionAction.Confirm, RecordCorrectionState.Accepted },
        { RecordCorrectionState.Proposed, RecordCorrectionAction.SendBack, RecordCorrectionState.Open },
        { RecordCorrectionState.Proposed, RecordCorrectionAction.Withdraw, RecordCorrectionState.Withdrawn },
    };

    private readonly List<RecordCorrectionStep> history = [];

    private RecordCorrection() { }

    /// <param name="number">更正申请编号, e.g. GZ26-00001.</param>
    /// <param name="person">Whose record it is.</param>
    /// <param name="wish">What should be said instead.</param>
    /// <param name="grounds">Why.</param>
    /// <param name="actor">The person, signed in.</param>
    /// <param name="now">UTC.</param>
    public RecordCorrection(string number, PersonId person, CorrectionWish wish, string grounds, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(actor);
        Id = Guid.CreateVersion7();
        (Number, PersonId, Grounds, AskedBy, AskedAt) = (number, person, grounds, actor.Id, now);
        (Field, Kind, Item, Before, Wanted, NeedsSecond) = (wish.Field, wish.Kind, wish.Item, wish.Before, wish.Wanted, wish.NeedsSecond);
        OpenKey = KeyOf(person, wish) ?? $"{Id:N}";
        Note(RecordCorrectionAction.Ask, actor, null, now);
    }

    public Guid Id { get; private set; }
    public string Number { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public CorrectedField Field { get; private set; }
    public CorrectionKind Kind { get; private set; }
    /// <summary>Which education or credential; null for a field of which there is one, and for a new item.</summary>
    public Guid? Item { get; private set; }
    /// <summary>What the record said when it was asked, as <see cref="ChangeValue"/> writes it; of a number its blind index, so that another one is noticed.</summary>
    public string? Before { get; private set; }
    /// <summary>What it should say, written likewise; of a number the kind of paper; in the person's words where the portal has no form for it.</summary>
    public string? Wanted { get; private set; }
    /// <summary>The number that is asked for, sealed for this request.</summary>
    public ProtectedText? WantedNumber { get; private set; }
    public string Grounds { get; private set; } = "";
    /// <summary>Two people decide.</summary>
    public bool NeedsSecond { get; private set; }
    public AccountId AskedBy { get; private set; }
    public DateTime AskedAt { get; private set; }
    public RecordCorrectionState State { get; private set; }
    /// <summary>One request at a time for one thing: unique while it is undecided, nothing afterwards.</summary>
    public string? OpenKey { get; private set; }
    public IReadOnlyList<RecordCorrectionStep> History => history;
    public long Version { get; private set; }

    public bool IsUndecided => State is RecordCorrectionState.Open or RecordCorrectionState.Proposed;

    /// <summary>The last word: who decided what, and why.</summary>
    public RecordCorrectionStep? Decision => IsUndecided ? null : history.MaxBy(step => step.Sequence);

    /// <summary>The thing that may be asked about once at a time; null for what is missing or said in words, of which there may be several.</summary>
    public static string? KeyOf(PersonId person, CorrectionWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.Kind is CorrectionKind.Add or CorrectionKind.InWords ? null : $"{person.Value:N}.{wish.Field}.{wish.Item:N}";
    }

    /// <summary>From now on two people decide.</summary>
    public void NeedTwo() => NeedsSecond = true;

    public RecordCorrection WithNumber(ProtectedText number)
    {
        WantedNumber = number;
        return this;
    }

    public Refusal? WhyNot(RecordCorrectionAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Flow.Next(State, action) is null ? CorrectionRefusals.NotInThisState
            : action is RecordCorrectionAction.Withdraw ? actor.Person == PersonId ? null : CorrectionRefusals.NotYours
            : !actor.May(Capability.MaintainTalents) || actor.Person is null ? CorrectionRefusals.NotYours
            : actor.HasConflictWith(PersonId, null) || actor.OnBehalfOf(Capability.MaintainTalents) == PersonId ? CorrectionRefusals.ConflictOfInterest
            : action is RecordCorrectionAction.Accept && NeedsSecond ? CorrectionRefusals.NeedsASecondPerson
            : action is RecordCorrectionAction.Propose && !NeedsSecond ? CorrectionRefusals.NeedsNoSecondPerson
            : action is RecordCorrectionAction.Confirm && IsProposer(actor) ? CorrectionRefusals.NeedsASecondPerson
            : null;
    }

    /// <param name="action">What is done.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="words">The clerk's reason; the person reads it.</param>
    /// <param name="now">UTC.</param>
    public void Move(RecordCorrectionAction action, Actor actor, string? words, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
        if (!IsUndecided) OpenKey = null;
        Note(action, actor, words, now);
    }

    private void Note(RecordCorrectionAction action, Actor actor, string? words, DateTime now) =>
        history.Add(new RecordCorrectionStep(history.Count + 1, action, actor, words, now));

    private bool IsProposer(Actor actor)
    {
        var proposed = history.Where(step => step.Action is RecordCorrectionAction.Propose).MaxBy(step => step.Sequence)!;
        return new[] { actor.Person, actor.OnBehalfOf(Capability.MaintainTalents) }.Any(person => person is not null && (person == proposed.By || person == proposed.OnBehalfOf));
    }
}

/// <summary>What is asked for, beside the number of a paper.</summary>
public sealed record CorrectionWish(CorrectedField Field, CorrectionKind Kind)
{
    public Guid? Item { get; init; }
    public string? Before { get; init; }
    public string? Wanted { get; init; }
    public bool NeedsSecond { get; init; }
}

/// <summary>One step of a request: append-only.</summary>
public sealed class RecordCorrectionStep
{
    private RecordCorrectionStep() { }

    public RecordCorrectionStep(int sequence, RecordCorrectionAction action, Actor actor, string? words, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Id = Guid.CreateVersion7();
        (Sequence, Action, Words, At) = (sequence, action, words, at);
        (By, OnBehalfOf, ByName) = (actor.Person, actor.OnBehalfOf(Capability.MaintainTalents), actor.Name);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public RecordCorrectionAction Action { get; private set; }
    public PersonId? By { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string ByName { get; private set; } = "";
    public string? Words { get; private set; }
    public DateTime At { get; private set; }
}

public enum RecordCorrectionState
{
    /// <summary>待处理</summary>
    Open,
    /// <summary>待复核</summary>
    Proposed,
    /// <summary>已更正</summary>
    Accepted,
    /// <summary>未采纳</summary>
    Refused,
    /// <summary>已撤回</summary>
    Withdrawn,
}

public enum RecordCorrectionAction
{
    Ask,
    Accept,
    /// <summary>One clerk would accept it; another has to agree.</summary>
    Propose,
    Confirm,
    SendBack,
    Refuse,
    Withdraw,
}

public enum CorrectionKind
{
    /// <summary>It should say something else.</summary>
    Change,
    /// <summary>An item is missing.</summary>
    Add,
    /// <summary>An item is not the person's.</summary>
    Remove,
    /// <summary>Said in words; the clerk mends it with the pages of the register and says what was done.</summary>
    InWords,
}
