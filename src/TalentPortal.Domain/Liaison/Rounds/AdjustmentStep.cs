using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>What happened to a round. Written once.</summary>
public sealed class AdjustmentStep
{
    private AdjustmentStep() { }

    internal AdjustmentStep(int sequence, AdjustmentAction action, AdjustmentCounts? counts, Actor actor, string? reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Action, By, ByName, Reason, At) = (sequence, action, actor.Id, actor.Name, reason, at);
        (Added, Renewed, FellAway) = (counts?.Added, counts?.Renewed, counts?.FellAway);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the round.</summary>
    public int Sequence { get; private set; }
    public AdjustmentAction Action { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public string? Reason { get; private set; }
    public DateTime At { get; private set; }
    /// <summary>Lines that a look brought in.</summary>
    public int? Added { get; private set; }
    /// <summary>Lines of whom something had changed, to be decided again.</summary>
    public int? Renewed { get; private set; }
    /// <summary>Lines of whom nothing is left to decide; on the day, those that were overtaken.</summary>
    public int? FellAway { get; private set; }
}

/// <summary>What a look at the county changed.</summary>
public sealed record AdjustmentCounts(int Added, int Renewed, int FellAway);
