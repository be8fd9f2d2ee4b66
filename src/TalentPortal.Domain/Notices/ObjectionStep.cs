using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Notices;

/// <summary>One line of an objection's history. Written once, never changed.</summary>
public sealed class ObjectionStep
{
    private ObjectionStep() { }

    internal ObjectionStep(int sequence, ObjectionState from, ObjectionAction action, ObjectionState to, Actor actor, string reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        Sequence = sequence;
        From = from;
        Action = action;
        To = to;
        By = actor.Id;
        ByName = actor.Name;
        ByPerson = actor.Person;
        OnBehalfOf = actor.OnBehalfOf(Capability.DecideObjections);
        Reason = reason;
        At = at;
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public ObjectionState From { get; private set; }
    public ObjectionAction Action { get; private set; }
    public ObjectionState To { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
}
