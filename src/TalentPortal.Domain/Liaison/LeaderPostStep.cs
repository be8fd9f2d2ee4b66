using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Liaison;

/// <summary>One step in the life of a post: who held it afterwards and who assisted. Written once.</summary>
public sealed class LeaderPostStep
{
    private LeaderPostStep() { }

    internal LeaderPostStep(int sequence, LeaderPostAction action, LeaderPost post, Actor actor, string? reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Action, HolderName, HeldSince, OfficerName) = (sequence, action, post.HolderName, post.HeldSince, post.OfficerName);
        (By, ByName, Reason, At) = (actor.Id, actor.Name, reason, at);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the post.</summary>
    public int Sequence { get; private set; }
    public LeaderPostAction Action { get; private set; }
    public string HolderName { get; private set; } = "";
    public DateOnly HeldSince { get; private set; }
    public string? OfficerName { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public string? Reason { get; private set; }
    public DateTime At { get; private set; }
}
