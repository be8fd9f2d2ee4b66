using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Sharing;

/// <summary>
/// The talent office lets a leader read about another leader's talent (共享), from one day to another. It is for the leader who holds the post then,
/// and whoever assists: a successor gets one of his own. It ends with its last day by itself, or earlier with a reason; nothing of it is changed.
/// </summary>
public sealed class TalentSharing : IVersioned
{
    private readonly List<TalentSharingStep> history = [];

    private TalentSharing() { }

    private TalentSharing(SharingCandidate talent, LeaderPost post, DateOnly from, DateOnly to, string reason, Actor actor, DateTime now)
    {
        Id = TalentSharingId.New();
        (PersonId, PostId, LeaderId, LeaderName, From, To, Reason) = (talent.Person, post.Id, post.HolderId, post.HolderName, from, to, reason);
        (SharedBy, SharedByName, SharedAt) = (actor.Id, actor.Name, now);
        Note(SharingAction.Share, null, actor, reason, now);
    }

    public TalentSharingId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public LeaderPostId PostId { get; private set; }
    /// <summary>Who held the post when it was shared.</summary>
    public AccountId LeaderId { get; private set; }
    public string LeaderName { get; private set; } = "";
    public DateOnly From { get; private set; }
    /// <summary>The last day as it was decided.</summary>
    public DateOnly To { get; private set; }
    /// <summary>What the leader reads it for.</summary>
    public string Reason { get; private set; } = "";
    public AccountId SharedBy { get; private set; }
    public string SharedByName { get; private set; } = "";
    public DateTime SharedAt { get; private set; }
    /// <summary>Why it ended before its last day; null when it did not.</summary>
    public SharingEnding? Ending { get; private set; }
    public string? EndNote { get; private set; }
    public string? EndedByName { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<TalentSharingStep> History => history;

    public SharingState StateOn(DateOnly day) =>
        Ending is not null ? SharingState.Ended
        : day < From ? SharingState.Ahead
        : day > To ? SharingState.Over
        : SharingState.Running;

    /// <summary>Why it cannot be with this post at all; days are asked when they are known.</summary>
    public static Refusal? WhyNotShare(SharingCandidate talent, LeaderPost post, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(talent);
        ArgumentNullException.ThrowIfNull(post);
        return post.WhyNotTouch(actor)
            ?? (!talent.IsActive ? LiaisonRefusals.NotActive
                : talent.LookedAfterBy is not { } own ? SharingRefusals.NobodyLooksAfter
                : own == post.Id ? SharingRefusals.OwnTalent
                : talent.IsHolder ? SharingRefusals.LeaderHimself
                : null);
    }

    /// <param name="talent">What is known of the talent and this post.</param>
    /// <param name="post">Whose holder is to read.</param>
    /// <param name="from">Today at the earliest.</param>
    /// <param name="to">The last day.</param>
    /// <param name="reason">What for.</param>
    /// <param name="others">The talent's sharings with this post.</param>
    /// <param name="actor">An officer of the talent office.</param>
    /// <param name="now">The moment.</param>
    public static TalentSharing Share(SharingCandidate talent, LeaderPost post, DateOnly from, DateOnly to, string reason, IEnumerable<TalentSharing> others, Actor actor, DateTime now)
    {
        var same = others.FirstOrDefault(other => other.Ending is null && other.LeaderId == post.HolderId && other.From <= to && from <= other.To);
        RefusedException.ThrowIf(WhyNotShare(talent, post, actor)
            ?? (from < CountyClock.DayOf(now) ? SharingRefusals.StartsInThePast
                : to < from ? SharingRefusals.EndsBeforeItBegins
                : same is not null ? SharingRefusals.AlreadyShared.With(same.To)
                : null));
        return new TalentSharing(talent, post, from, to, reason, actor, now);
    }

    public Refusal? WhyNotEnd(Actor actor, DateOnly today) => LeaderPost.WhyNotManage(actor) ?? WhyOver(today);

    /// <summary>From this moment nothing of the talent is there for the leader any more.</summary>
    public void End(SharingEnding ending, string note, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var today = CountyClock.DayOf(now);
        RefusedException.ThrowIf(actor == Actor.System ? WhyOver(today) : WhyNotEnd(actor, today));
        (Ending, EndNote, EndedByName, EndedAt) = (ending, note, actor.Name, now);
        Note(SharingAction.End, ending, actor, note, now);
    }

    private Refusal? WhyOver(DateOnly today) => StateOn(today) is SharingState.Ahead or SharingState.Running ? null : SharingRefusals.IsOver;

    private void Note(SharingAction action, SharingEnding? ending, Actor actor, string reason, DateTime now) => history.Add(new TalentSharingStep(history.Count + 1, action, ending, actor, reason, now));
}

/// <summary>A talent who could be shared with a post.</summary>
/// <param name="IsActive">In the county and at work.</param>
/// <param name="LookedAfterBy">The post of the running assignment.</param>
/// <param name="IsHolder">The talent holds the post it would be shared with.</param>
public sealed record SharingCandidate(PersonId Person, bool IsActive, LeaderPostId? LookedAfterBy, bool IsHolder);

public enum SharingState
{
    /// <summary>未开始</summary>
    Ahead,
    /// <summary>共享中</summary>
    Running,
    /// <summary>已到期</summary>
    Over,
    /// <summary>提前结束</summary>
    Ended,
}

public enum SharingEnding
{
    /// <summary>人才办收回</summary>
    TakenBack,
    /// <summary>领导岗位变动: handed over or closed</summary>
    PostChanged,
    /// <summary>人才离县、退休、去世、记录注销，或年度调整结束联系</summary>
    TalentGone,
}
