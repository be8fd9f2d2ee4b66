using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>One step of a case, for good: who, when, from where to where, why.</summary>
public sealed class AwardStep
{
    public const int LongestOpinion = 2000;

    private AwardStep() { }

    internal AwardStep(int sequence, int round, AwardStatus from, AwardAction action, AwardStatus to, Actor actor, PersonId? onBehalfOf, string? opinion, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Round, From, Action, To) = (sequence, round, from, action, to);
        (By, ByName, ByPerson, OnBehalfOf) = (actor.Id, actor.Name, actor.Person, onBehalfOf);
        (Opinion, At) = (opinion, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public int Round { get; private set; }
    public AwardStatus From { get; private set; }
    public AwardAction Action { get; private set; }
    public AwardStatus To { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string? Opinion { get; private set; }
    public DateTime At { get; private set; }

    internal bool Involves(PersonId person) => ByPerson == person || OnBehalfOf == person;
}
