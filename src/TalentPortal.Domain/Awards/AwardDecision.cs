using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// What the leading group decided (人才工作领导小组): class, sum, minutes. How many people sign, and whether a leader is among them,
/// follows from the sum when it is drafted.
/// </summary>
public sealed class AwardDecision
{
    public const int LongestMinutes = 4000;

    private AwardDecision() { }

    internal AwardDecision(int sequence, DecisionDraft draft, Money amount, SignatureTier tier, bool upgrade, Actor actor, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (Sequence, IsUpgrade, Class, Gross, Elsewhere, Amount) = (sequence, upgrade, draft.Class, draft.Gross, draft.Elsewhere, amount);
        (MeetingOn, Minutes, SignersNeeded, LeaderNeeded) = (draft.MeetingOn, draft.Minutes, tier.People, tier.WithLeader);
        (DraftedBy, DraftedByName, DraftedAt) = (actor.Person!.Value, actor.Name, now);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public bool IsUpgrade { get; private set; }
    public TalentLevel Class { get; private set; }
    public Money Gross { get; private set; }
    /// <summary>What other layers gave for the same title; taken off.</summary>
    public Money Elsewhere { get; private set; }
    /// <summary>What the county pays.</summary>
    public Money Amount { get; private set; }
    public DateOnly MeetingOn { get; private set; }
    /// <summary>会议纪要</summary>
    public string Minutes { get; private set; } = "";
    public int SignersNeeded { get; private set; }
    public bool LeaderNeeded { get; private set; }
    public PersonId DraftedBy { get; private set; }
    public string DraftedByName { get; private set; } = "";
    public DateTime DraftedAt { get; private set; }
    public bool IsCarried { get; private set; }

    internal void Carry() => IsCarried = true;
}

/// <summary>One signature under a decision, for good.</summary>
public sealed class AwardSignature
{
    private AwardSignature() { }

    internal AwardSignature(Guid decision, Actor actor, Capability by, string opinion, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (DecisionId, Person, OnBehalfOf, Name, IsLeader, Opinion, At) = (decision, actor.Person!.Value, actor.OnBehalfOf(by), actor.Name, by is Capability.SignAwards, opinion, at);
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public PersonId Person { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string Name { get; private set; } = "";
    public bool IsLeader { get; private set; }
    public string Opinion { get; private set; } = "";
    public DateTime At { get; private set; }

    // Deputy and principal count as one, on either side.
    internal bool IsOf(PersonId person) => Person == person || OnBehalfOf == person;
}

/// <param name="Gross">The award of the class; what other layers gave is taken off it.</param>
public sealed record DecisionDraft(TalentLevel Class, Money Gross, Money Elsewhere, DateOnly MeetingOn, string Minutes);
