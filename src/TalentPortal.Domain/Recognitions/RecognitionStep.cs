using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>One step of a case, for good: who, when, from where to where, why.</summary>
public sealed class RecognitionStep
{
    public const int LongestOpinion = 2000;

    private RecognitionStep() { }

    internal RecognitionStep(int sequence, int round, RecognitionStatus from, RecognitionAction action, RecognitionStatus to, Actor actor, PersonId? onBehalfOf, string? opinion, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Round, From, Action, To) = (sequence, round, from, action, to);
        (By, ByName, ByPerson, OnBehalfOf) = (actor.Id, actor.Name, actor.Person, onBehalfOf);
        (Opinion, At) = (opinion, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public int Round { get; private set; }
    public RecognitionStatus From { get; private set; }
    public RecognitionAction Action { get; private set; }
    public RecognitionStatus To { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string? Opinion { get; private set; }
    public DateTime At { get; private set; }

    internal bool Involves(PersonId person) => ByPerson == person || OnBehalfOf == person;
}
