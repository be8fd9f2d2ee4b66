using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>
/// Something a leader promised a talent (承诺事项), with a day. It belongs to the talent: whoever looks after the talent answers for it, so it goes with the
/// post when that changes hands. It is kept or withdrawn, never changed.
/// </summary>
public sealed class LeaderPromise : IVersioned
{
    public const int LongestWords = 300;

    private LeaderPromise() { }

    public LeaderPromise(LiaisonAssignment assignment, LiaisonContactId contact, string words, DateOnly dueOn, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        RefusedException.ThrowIf(WhyNotGive(assignment, dueOn, actor, CountyClock.DayOf(now)));
        Id = LeaderPromiseId.New();
        (PersonId, ContactId, Words, DueOn, GivenBy, GivenByName) = (assignment.PersonId, contact, words, dueOn, assignment.LeaderId, assignment.LeaderName);
        (RecordedAt, RecordedByName) = (now, actor.Name);
    }

    public LeaderPromiseId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public LiaisonContactId ContactId { get; private set; }
    public string Words { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    /// <summary>The leader who promised; a successor answers for it too.</summary>
    public AccountId GivenBy { get; private set; }
    public string GivenByName { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public string RecordedByName { get; private set; } = "";
    public PromiseState State { get; private set; }
    public DateTime? SettledAt { get; private set; }
    public string? SettledByName { get; private set; }
    /// <summary>What was done, or why it is withdrawn.</summary>
    public string? SettledWords { get; private set; }
    public long Version { get; private set; }

    public bool IsOpen => State is PromiseState.Open;

    public bool IsOverdue(DateOnly today) => IsOpen && today > DueOn;

    public static Refusal? WhyNotGive(LiaisonAssignment assignment, DateOnly dueOn, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.KeepContacts) ? LiaisonRefusals.NotYours : !assignment.Runs ? LiaisonRefusals.AssignmentEnded : dueOn < today ? IssueRefusals.PromiseInPast : null;
    }

    public Refusal? WhyNotSettle(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.KeepContacts) ? LiaisonRefusals.NotYours : IsOpen ? null : IssueRefusals.PromiseSettled;
    }

    public void Settle(bool kept, string words, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSettle(actor));
        (State, SettledAt, SettledByName, SettledWords) = (kept ? PromiseState.Kept : PromiseState.Withdrawn, now, actor.Name, words);
    }
}

public enum PromiseState
{
    /// <summary>待兑现</summary>
    Open,
    /// <summary>已兑现</summary>
    Kept,
    /// <summary>已撤回</summary>
    Withdrawn,
}
