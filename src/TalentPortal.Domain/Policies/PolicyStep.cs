using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Policies;

/// <summary>What happened to a policy itself (更名、停止申请), written once. What it grants is in its versions.</summary>
public sealed class PolicyStep
{
    public const int LongestReason = 300, LongestNames = 400;

    private PolicyStep() { }

    internal PolicyStep(PolicyId policy, PolicyStepKind kind, string was, string now, DateOnly? day, string? reason, Actor by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PolicyId, Kind, Was, Now, Day, Reason, By, ByName, At) = (policy, kind, was, now, day, reason, by.Id, by.Name, at);
    }

    public Guid Id { get; private set; }
    public PolicyId PolicyId { get; private set; }
    public PolicyStepKind Kind { get; private set; }
    /// <summary>Names in both languages and group, before and after.</summary>
    public string Was { get; private set; } = "";
    public string Now { get; private set; } = "";
    /// <summary>From which day applications are closed, or open again.</summary>
    public DateOnly? Day { get; private set; }
    /// <summary>Null where a publication says it by itself.</summary>
    public string? Reason { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}

public enum PolicyStepKind
{
    /// <summary>更名或改组</summary>
    Renamed,
    /// <summary>停止申请</summary>
    Closed,
    /// <summary>恢复申请</summary>
    Reopened,
}
