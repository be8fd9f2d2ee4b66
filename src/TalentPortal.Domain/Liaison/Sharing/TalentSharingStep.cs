using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Liaison.Sharing;

/// <summary>What happened to a sharing. Written once.</summary>
public sealed class TalentSharingStep
{
    private TalentSharingStep() { }

    internal TalentSharingStep(int sequence, SharingAction action, SharingEnding? ending, Actor actor, string reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Action, Ending) = (sequence, action, ending);
        (By, ByName, Reason, At) = (actor.Id, actor.Name, reason, at);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the sharing.</summary>
    public int Sequence { get; private set; }
    public SharingAction Action { get; private set; }
    public SharingEnding? Ending { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
}

public enum SharingAction
{
    /// <summary>共享</summary>
    Share,
    /// <summary>提前结束</summary>
    End,
}
