using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

/// <summary>
/// A post of the county's leadership that looks after talents (领导岗位): its talents stay with it when it changes hands. The holder meets them,
/// the liaison officer prepares that and writes it down.
/// </summary>
public sealed class LeaderPost : IVersioned
{
    public const int LongestTitle = 60;
    public const int LongestReason = 300;

    private readonly List<LeaderPostStep> history = [];

    private LeaderPost() { }

    public LeaderPost(string title, LeaderAccount holder, LeaderAccount? officer, DateOnly since, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(holder);
        RefusedException.ThrowIf(WhyNotManage(actor) ?? WhyNotHold(holder) ?? WhyNotAssist(officer, holder));
        Id = LeaderPostId.New();
        Title = title;
        (HolderId, HolderName, HeldSince) = (holder.Id, holder.Name, since);
        (OfficerId, OfficerName) = (officer?.Id, officer?.Name);
        Note(LeaderPostAction.Establish, actor, null, now);
    }

    public LeaderPostId Id { get; private set; }
    /// <summary>职务, e.g. 县委副书记.</summary>
    public string Title { get; private set; } = "";
    public AccountId HolderId { get; private set; }
    public string HolderName { get; private set; } = "";
    public DateOnly HeldSince { get; private set; }
    public AccountId? OfficerId { get; private set; }
    public string? OfficerName { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<LeaderPostStep> History => history;

    public static Refusal? WhyNotManage(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ManageLiaison) ? null : LiaisonRefusals.NotYours;
    }

    public Refusal? WhyNotTouch(Actor actor) => WhyNotManage(actor) ?? (ClosedAt is null ? null : LiaisonRefusals.PostClosed);

    /// <summary>Somebody else takes the post, and with it its talents and what was promised to them.</summary>
    /// <param name="talents">The post's running assignments.</param>
    /// <returns>The assignments of the successor.</returns>
    public IReadOnlyList<LiaisonAssignment> HandOver(LeaderAccount successor, LeaderAccount? officer, DateOnly from, string reason, IReadOnlyList<LiaisonAssignment> talents, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(successor);
        ArgumentNullException.ThrowIfNull(talents);
        RefusedException.ThrowIf(WhyNotTouch(actor) ?? (successor.Id == HolderId ? LiaisonRefusals.SameHolder : null) ?? WhyNotHold(successor) ?? WhyNotAssist(officer, successor)
            ?? (from < HeldSince || from > CountyClock.DayOf(now) || talents.Any(talent => from < talent.From) ? LiaisonRefusals.EndsBeforeItBegan : null) ?? (talents.Any(talent => talent.PersonId == successor.Person) ? LiaisonRefusals.OwnTalent : null));
        var taken = talents.Select(talent => talent.PassTo(this, successor, from, reason, actor, now)).ToList();
        (HolderId, HolderName, HeldSince) = (successor.Id, successor.Name, from);
        (OfficerId, OfficerName) = (officer?.Id, officer?.Name);
        Note(LeaderPostAction.HandOver, actor, reason, now);
        return taken;
    }

    public void NameOfficer(LeaderAccount? officer, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotTouch(actor) ?? (officer?.Id == HolderId || officer is { MayAssist: false } ? LiaisonRefusals.OfficerIsNoLiaison : null));
        (OfficerId, OfficerName) = (officer?.Id, officer?.Name);
        Note(LeaderPostAction.NameOfficer, actor, null, now);
    }

    public Refusal? WhyNotClose(int talents, Actor actor) => WhyNotTouch(actor) ?? (talents > 0 ? LiaisonRefusals.PostHasTalents : null);

    public void Close(int talents, string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotClose(talents, actor));
        ClosedAt = now;
        Note(LeaderPostAction.Close, actor, reason, now);
    }

    private static Refusal? WhyNotHold(LeaderAccount holder) => holder.MayLead ? null : LiaisonRefusals.HolderIsNoLeader;

    private static Refusal? WhyNotAssist(LeaderAccount? officer, LeaderAccount holder) => officer is null || (officer.MayAssist && officer.Id != holder.Id) ? null : LiaisonRefusals.OfficerIsNoLiaison;

    private void Note(LeaderPostAction action, Actor actor, string? reason, DateTime now) => history.Add(new LeaderPostStep(history.Count + 1, action, this, actor, reason, now));
}

/// <summary>An account that could hold a post or assist its holder.</summary>
/// <param name="MayLead">Holds the role of a county leader and is not locked.</param>
/// <param name="MayAssist">Holds the role of a liaison officer and is not locked.</param>
public sealed record LeaderAccount(AccountId Id, string Name, Talents.PersonId? Person, bool MayLead, bool MayAssist);

public enum LeaderPostAction
{
    /// <summary>设立</summary>
    Establish,
    /// <summary>交接</summary>
    HandOver,
    /// <summary>指定联络员</summary>
    NameOfficer,
    /// <summary>撤销岗位</summary>
    Close,
}
