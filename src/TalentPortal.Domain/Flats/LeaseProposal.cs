namespace TalentPortal.Domain.Flats;

/// <summary>What one person has proposed about a lease and another decides: complete, so that the decision adds nothing.</summary>
public sealed record LeaseProposal
{
    /// <summary>Of a renewal or a change.</summary>
    public LeaseRate? Rate { get; init; }
    /// <summary>The last day of the term that is proposed.</summary>
    public DateOnly? EndsOn { get; init; }
    /// <summary>Why the right is lost.</summary>
    public RightLoss? Loss { get; init; }
    /// <summary>Why the lease is to end.</summary>
    public EndingGround? Ground { get; init; }
    public PurchasePrice? Price { get; init; }
    public LeaseSettlement? Settlement { get; init; }
    public ClearanceSheet? Clearance { get; init; }
    /// <summary>The day on which the flat was given back.</summary>
    public DateOnly? GivenBackOn { get; init; }
}

/// <summary>The right is lost from a day on. A level that expires is no such loss: the lease runs to its end.</summary>
public sealed record RightLoss(RightLossCause Cause, DateOnly On);

public enum RightLossCause
{
    /// <summary>购房</summary>
    BoughtHome,
    /// <summary>继承房产</summary>
    InheritedHome,
    /// <summary>享受其他住房保障</summary>
    OtherHousing,
    /// <summary>不再在本县工作</summary>
    LeftCounty,
}
