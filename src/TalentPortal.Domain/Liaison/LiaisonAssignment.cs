using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison;

/// <summary>
/// A leader looks after a talent (联系) from one day to another. It is ended, never changed: who looked after whom on a day stays true. When the post
/// changes hands the successor has an assignment of his own.
/// </summary>
public sealed class LiaisonAssignment : IVersioned
{
    private LiaisonAssignment() { }

    private LiaisonAssignment(LeaderPost post, AccountId leader, string leaderName, PersonId person, DateOnly from, string reason, LiaisonAssignmentId? succeeds, Actor actor, DateTime now)
    {
        Id = LiaisonAssignmentId.New();
        (PostId, LeaderId, LeaderName, PersonId, From, Reason, Succeeds) = (post.Id, leader, leaderName, person, from, reason, succeeds);
        (AssignedBy, AssignedByName, AssignedAt) = (actor.Id, actor.Name, now);
    }

    public LiaisonAssignmentId Id { get; private set; }
    public LeaderPostId PostId { get; private set; }
    public AccountId LeaderId { get; private set; }
    public string LeaderName { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public DateOnly From { get; private set; }
    /// <summary>The last day; null while it runs.</summary>
    public DateOnly? To { get; private set; }
    /// <summary>Why this leader.</summary>
    public string Reason { get; private set; } = "";
    /// <summary>The predecessor's, when the post changed hands or the yearly round gave the talent another leader.</summary>
    public LiaisonAssignmentId? Succeeds { get; private set; }
    public AccountId AssignedBy { get; private set; }
    public string AssignedByName { get; private set; } = "";
    public DateTime AssignedAt { get; private set; }
    public LiaisonEnding? Ending { get; private set; }
    public string? EndNote { get; private set; }
    public string? EndedByName { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public long Version { get; private set; }

    public bool Runs => To is null;

    public LiaisonSpan Span => new(PersonId, LeaderId, From, To);

    /// <param name="post">Whose holder looks after the talent.</param>
    /// <param name="talent">What is known of the talent.</param>
    /// <param name="load">How many talents the post has.</param>
    /// <param name="rules">In force today.</param>
    /// <param name="actor">An officer of the talent office.</param>
    public static Refusal? WhyNotAssign(LeaderPost post, LiaisonCandidate talent, int load, LiaisonRules rules, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(talent);
        ArgumentNullException.ThrowIfNull(rules);
        return post.WhyNotTouch(actor)
            ?? (!talent.IsActive ? LiaisonRefusals.NotActive
                // The highest level is the first of the enumeration.
                : talent.Level is not { } level || level > rules.LowestLevel ? LiaisonRefusals.NotHighLevel
                : talent.HasLeader ? LiaisonRefusals.AlreadyAssigned
                : talent.IsHolder ? LiaisonRefusals.OwnTalent
                : load >= rules.MostTalents ? LiaisonRefusals.PostIsFull.With(rules.MostTalents)
                : null);
    }

    public static LiaisonAssignment Assign(LeaderPost post, LiaisonCandidate talent, int load, LiaisonRules rules, string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotAssign(post, talent, load, rules, actor));
        return new LiaisonAssignment(post, post.HolderId, post.HolderName, talent.Person, CountyClock.DayOf(now), reason, null, actor, now);
    }

    public Refusal? WhyNotEnd(Actor actor) => LeaderPost.WhyNotManage(actor) ?? (Runs ? null : LiaisonRefusals.AssignmentEnded);

    /// <summary>Ends with this day as the last one.</summary>
    public void End(LiaisonEnding ending, DateOnly lastDay, string note, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf((actor == Actor.System ? Runs ? null : LiaisonRefusals.AssignmentEnded : WhyNotEnd(actor)) ?? (lastDay < From || lastDay > CountyClock.DayOf(now) ? LiaisonRefusals.EndsBeforeItBegan : null));
        Close(ending, lastDay, note, actor, now);
    }

    internal LiaisonAssignment PassTo(LeaderPost post, LeaderAccount successor, DateOnly from, string reason, Actor actor, DateTime now)
    {
        // Handed over on its very first day it covers no day at all.
        Close(LiaisonEnding.PostChangedHands, from.AddDays(-1), reason, actor, now);
        return new LiaisonAssignment(post, successor.Id, successor.Name, PersonId, from, reason, Id, actor, now);
    }

    /// <summary>The yearly round gives the talent somebody else from this day on, or nobody. Begun on that very day it covers no day at all.</summary>
    internal void Adjust(DateOnly from, string note, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(Runs ? null : LiaisonRefusals.AssignmentEnded);
        Close(LiaisonEnding.Adjusted, from.AddDays(-1), note, by, now);
    }

    /// <summary>What the yearly round decided; whether it may be was asked of the round.</summary>
    internal static LiaisonAssignment ByRound(LeaderPost post, PersonId person, DateOnly from, string reason, LiaisonAssignmentId? succeeds, Actor by, DateTime now) =>
        new(post, post.HolderId, post.HolderName, person, from, reason, succeeds, by, now);

    private void Close(LiaisonEnding ending, DateOnly lastDay, string note, Actor actor, DateTime now) =>
        (To, Ending, EndNote, EndedByName, EndedAt) = (lastDay, ending, note, actor.Name, now);
}

/// <summary>A talent who could be given a leader.</summary>
/// <param name="Level">In force today.</param>
/// <param name="IsActive">In the county and at work.</param>
/// <param name="HasLeader">Somebody looks after the talent already.</param>
/// <param name="IsHolder">The talent holds the post.</param>
public sealed record LiaisonCandidate(PersonId Person, TalentLevel? Level, bool IsActive, bool HasLeader, bool IsHolder);

public enum LiaisonEnding
{
    /// <summary>领导岗位交接</summary>
    PostChangedHands,
    /// <summary>人才离县</summary>
    TalentLeft,
    /// <summary>退休</summary>
    Retired,
    /// <summary>去世</summary>
    Deceased,
    /// <summary>年度调整</summary>
    Adjusted,
    /// <summary>记录注销: the record was entered by mistake</summary>
    RecordCancelled,
}

/// <summary>Who looked after whom, from the first to the last day; still running without a last one.</summary>
public readonly record struct LiaisonSpan(PersonId Person, AccountId Leader, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && !(To < day);
}
