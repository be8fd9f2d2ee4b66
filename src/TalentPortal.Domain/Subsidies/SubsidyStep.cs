using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>One line of a case's history: who did what, when, why, on which facts. Written once, never changed.</summary>
public sealed class SubsidyStep
{
    public const int LongestOpinion = 2000;

    private SubsidyStep() { }

    internal SubsidyStep(int sequence, int round, SubsidyStatus from, SubsidyAction action, SubsidyStatus to, Actor actor, PersonId? onBehalfOf, string? opinion, string? factsDigest, DateTime at)
    {
        Id = Guid.CreateVersion7();
        Sequence = sequence;
        Round = round;
        From = from;
        Action = action;
        To = to;
        By = actor.Id;
        ByName = actor.Name;
        ByPerson = actor.Person;
        OnBehalfOf = onBehalfOf;
        Opinion = opinion;
        FactsDigest = factsDigest;
        At = at;
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public int Round { get; private set; }
    public SubsidyStatus From { get; private set; }
    public SubsidyAction Action { get; private set; }
    public SubsidyStatus To { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string? Opinion { get; private set; }
    /// <summary>SHA-256 (hex) of the facts and receipt that the decision rested on.</summary>
    public string? FactsDigest { get; private set; }
    public DateTime At { get; private set; }

    internal bool Involves(PersonId person) => ByPerson == person || OnBehalfOf == person;
}
