using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>An expert who may be drawn (评审专家库): somebody with an account, the house they come from, and their field.</summary>
public sealed class AwardExpert : IVersioned
{
    private AwardExpert() { }

    public AwardExpert(AccountId account, PersonId person, string name, string affiliation, string field, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotKeep(actor));
        Id = AwardExpertId.New();
        (AccountId, PersonId, Name, Affiliation, Field) = (account, person, name, affiliation, field);
        (EnteredByName, EnteredAt) = (actor.Name, now);
    }

    public AwardExpertId Id { get; private set; }
    public AccountId AccountId { get; private set; }
    public PersonId PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string Affiliation { get; private set; } = "";
    public string Field { get; private set; } = "";
    public string EnteredByName { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }
    public DateTime? LeftAt { get; private set; }
    public string? LeftReason { get; private set; }
    public long Version { get; private set; }

    public bool IsActive => LeftAt is null;

    /// <summary>Not drawn any more; what was scored stays.</summary>
    public void Leave(string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotKeep(actor) ?? (IsActive ? null : AwardRefusals.NotInThisState));
        (LeftAt, LeftReason) = (now, reason);
    }

    private static Refusal? WhyNotKeep(Actor actor) => actor.May(Capability.DecideAwards) ? null : AwardRefusals.NotYours;
}
