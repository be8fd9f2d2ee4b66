using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>
/// An officer asks that the register says something else of the own employer, or that it knows a qualification. A clerk accepts it, which
/// changes the register, or refuses with a reason. Name and code are what everybody knows the employer by: two persons accept those.
/// </summary>
public sealed class EmployerRequest : IVersioned
{
    public const int LongestText = 300;
    /// <summary>单位信息变更</summary>
    public const string NumberPrefix = "DW";

    public static readonly StateFlow<EmployerRequestState, EmployerRequestAction> Flow = new()
    {
        { EmployerRequestState.Open, EmployerRequestAction.Propose, EmployerRequestState.Proposed },
        { EmployerRequestState.Open, EmployerRequestAction.Accept, EmployerRequestState.Accepted },
        { EmployerRequestState.Open, EmployerRequestAction.Refuse, EmployerRequestState.Refused },
        { EmployerRequestState.Open, EmployerRequestAction.Withdraw, EmployerRequestState.Withdrawn },
        { EmployerRequestState.Proposed, EmployerRequestAction.Accept, EmployerRequestState.Accepted },
        { EmployerRequestState.Proposed, EmployerRequestAction.Refuse, EmployerRequestState.Refused },
        { EmployerRequestState.Proposed, EmployerRequestAction.Withdraw, EmployerRequestState.Withdrawn },
    };

    private EmployerRequest() { }

    public EmployerRequest(string number, EmployerId employer, EmployerWish wish, RequestHand by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(by);
        Id = Guid.CreateVersion7();
        (Number, EmployerId, Field, Before, Wanted, Qualification, Grounds) = (number, employer, wish.Field, wish.Before, wish.Wanted, wish.Qualification, wish.Grounds);
        (By, ByPerson, ByName, At) = (by.Account, by.Person, by.Name, now);
    }

    public Guid Id { get; private set; }
    public string Number { get; private set; } = "";
    public EmployerId EmployerId { get; private set; }
    public EmployerField Field { get; private set; }
    /// <summary>What the register said when it was asked, as its history writes values.</summary>
    public string? Before { get; private set; }
    /// <summary>What it is to say; null where it is to say nothing.</summary>
    public string? Wanted { get; private set; }
    /// <summary>Of <see cref="EmployerField.Qualification"/>.</summary>
    public QualificationFacts? Qualification { get; private set; }
    public string Grounds { get; private set; } = "";
    /// <summary>The stored file with the licence or certificate.</summary>
    public Guid? ProofId { get; private set; }
    public Guid By { get; private set; }
    public Guid? ByPerson { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public EmployerRequestState State { get; private set; }
    public Guid? ProposedBy { get; private set; }
    public Guid? ProposedFor { get; private set; }
    public string? ProposedByName { get; private set; }
    public DateTime? ProposedAt { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredByName { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public long Version { get; private set; }

    public bool IsOpen => State is EmployerRequestState.Open or EmployerRequestState.Proposed;
    public bool NeedsSecond => Field is EmployerField.Name or EmployerField.CreditCode;

    public void Prove(Guid file) => ProofId = file;

    /// <summary>What agreeing does now: the first of two persons only proposes.</summary>
    public EmployerRequestAction Agreeing => NeedsSecond && State is EmployerRequestState.Open ? EmployerRequestAction.Propose : EmployerRequestAction.Accept;

    public Refusal? WhyNot(EmployerRequestAction action, RequestHand hand)
    {
        ArgumentNullException.ThrowIfNull(hand);
        return Flow.Next(State, action) is null || (action is EmployerRequestAction.Propose or EmployerRequestAction.Accept && action != Agreeing) ? EmployerRefusals.RequestAnswered
            : action is EmployerRequestAction.Withdraw ? null
            : hand.MustKeepAway || hand.IsOneOf(ByPerson, null) || hand.Account == By ? EmployerRefusals.RequestIsYours
            : State is EmployerRequestState.Proposed && action is EmployerRequestAction.Accept && hand.IsOneOf(ProposedBy, ProposedFor) ? EmployerRefusals.RequestNeedsASecondPerson
            : null;
    }

    public void Propose(RequestHand hand, DateTime now)
    {
        Move(EmployerRequestAction.Propose, hand);
        (ProposedBy, ProposedFor, ProposedByName, ProposedAt) = (hand.Person, hand.OnBehalfOf, hand.Name, now);
    }

    public void Accept(RequestHand hand, DateTime now) => Answered(EmployerRequestAction.Accept, hand, null, now);

    public void Refuse(RequestHand hand, string reason, DateTime now) => Answered(EmployerRequestAction.Refuse, hand, reason, now);

    public void Withdraw(RequestHand hand, DateTime now) => Answered(EmployerRequestAction.Withdraw, hand, null, now);

    private void Answered(EmployerRequestAction action, RequestHand hand, string? answer, DateTime now)
    {
        Move(action, hand);
        (Answer, AnsweredByName, AnsweredAt) = (answer, hand.Name, now);
    }

    private void Move(EmployerRequestAction action, RequestHand hand)
    {
        RefusedException.ThrowIf(WhyNot(action, hand));
        State = Flow.Next(State, action)!.Value;
    }
}

/// <summary>What an officer asks for, and why.</summary>
public sealed record EmployerWish(EmployerField Field, string? Before, string? Wanted, string Grounds)
{
    public QualificationFacts? Qualification { get; init; }
}

/// <summary>Who acts on a request: account, person and whom the person stands for. <see cref="MustKeepAway"/> is a relation to the employer (回避).</summary>
public sealed record RequestHand(Guid Account, Guid? Person, string Name)
{
    public Guid? OnBehalfOf { get; init; }
    public bool MustKeepAway { get; init; }

    /// <summary>A deputy and whom the deputy stands for count as one.</summary>
    public bool IsOneOf(Guid? person, Guid? other) => new[] { Person, OnBehalfOf }.Any(own => own is not null && (own == person || own == other));
}

public enum EmployerRequestState
{
    /// <summary>待处理</summary>
    Open,
    /// <summary>待复核</summary>
    Proposed,
    /// <summary>已采纳</summary>
    Accepted,
    /// <summary>未采纳</summary>
    Refused,
    /// <summary>已撤回</summary>
    Withdrawn,
}

public enum EmployerRequestAction
{
    Propose,
    Accept,
    Refuse,
    Withdraw,
}

/// <summary>What an officer may ask to have corrected.</summary>
public enum EmployerField
{
    Name,
    CreditCode,
    Type,
    Industry,
    TownshipCode,
    TaxTownshipCode,
    ChainId,
    ContactName,
    ContactPhone,
    /// <summary>No field: a recognition that the register does not know yet.</summary>
    Qualification,
}
