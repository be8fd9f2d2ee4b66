using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Portraits;

/// <summary>
/// A talent's photograph, put by the talent or the talent office so that a leader knows the face. A talent shows the latest one that was not taken away;
/// an earlier one stays on record with who put it and what became of it.
/// </summary>
public sealed class TalentPortrait : IVersioned
{
    private TalentPortrait() { }

    /// <param name="id">Known beforehand, because the file belongs to it.</param>
    /// <param name="person">Whose face.</param>
    /// <param name="file">The picture as it is kept.</param>
    /// <param name="hasLeader">It is kept for the leader: without one there is nobody to show it to.</param>
    /// <param name="actor">The talent, or an officer of the talent office.</param>
    /// <param name="now">The moment.</param>
    public TalentPortrait(TalentPortraitId id, PersonId person, StoredFileId file, bool hasLeader, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(WhyNotPut(person, hasLeader, actor));
        (Id, PersonId, FileId) = (id, person, file);
        (PutBy, PutByName, PutAt, IsByTalent) = (actor.Id, actor.Name, now, IsOwn(person, actor));
    }

    public TalentPortraitId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public StoredFileId FileId { get; private set; }
    public AccountId PutBy { get; private set; }
    public string PutByName { get; private set; } = "";
    public DateTime PutAt { get; private set; }
    /// <summary>Put by the talent and not by the office.</summary>
    public bool IsByTalent { get; private set; }
    public PortraitEnding? Ending { get; private set; }
    public string? EndedByName { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public long Version { get; private set; }

    public static Refusal? WhyNotPut(PersonId person, bool hasLeader, Actor actor) =>
        WhyNotKeep(person, actor) ?? (hasLeader ? null : PortraitRefusals.NobodyLooksAfter);

    public Refusal? WhyNotRemove(Actor actor) => WhyNotKeep(PersonId, actor) ?? (Ending is null ? null : PortraitRefusals.Gone);

    /// <summary>Another one takes its place, or none.</summary>
    public void End(PortraitEnding ending, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(WhyNotRemove(actor));
        (Ending, EndedByName, EndedAt) = (ending, actor.Name, now);
    }

    private static Refusal? WhyNotKeep(PersonId person, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return IsOwn(person, actor) || actor.May(Capability.ManageLiaison) ? null : LiaisonRefusals.NotYours;
    }

    private static bool IsOwn(PersonId person, Actor actor) => actor.Person == person && actor.May(Capability.ApplyForSubsidies);
}

public enum PortraitEnding
{
    /// <summary>更换</summary>
    Replaced,
    /// <summary>删除</summary>
    Removed,
}
