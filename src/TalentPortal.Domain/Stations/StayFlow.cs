using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

/// <summary>The course of a stay (domain 9): 已提交 → 已确认 → 已入住 → 已离店, or refused, cancelled, not come.</summary>
public static class StayFlow
{
    public static StateFlow<StayStatus, StayAction> Table { get; } = new()
    {
        { StayStatus.Requested, StayAction.ConfirmByRule, StayStatus.Confirmed },
        { StayStatus.Requested, StayAction.Confirm, StayStatus.Confirmed },
        { StayStatus.Requested, StayAction.Refuse, StayStatus.Refused },
        { StayStatus.Requested, StayAction.Lapse, StayStatus.Refused },
        { StayStatus.Requested, StayAction.Cancel, StayStatus.Cancelled },
        { StayStatus.Requested, StayAction.MoveBed, StayStatus.Requested },
        { StayStatus.Confirmed, StayAction.CheckIn, StayStatus.InHouse },
        { StayStatus.Confirmed, StayAction.Cancel, StayStatus.Cancelled },
        { StayStatus.Confirmed, StayAction.CallOff, StayStatus.Cancelled },
        { StayStatus.Confirmed, StayAction.NoShow, StayStatus.NoShow },
        { StayStatus.Confirmed, StayAction.MoveBed, StayStatus.Confirmed },
        { StayStatus.InHouse, StayAction.Extend, StayStatus.InHouse },
        { StayStatus.InHouse, StayAction.MoveBed, StayStatus.InHouse },
        { StayStatus.InHouse, StayAction.GrantExtra, StayStatus.InHouse },
        { StayStatus.InHouse, StayAction.CheckOut, StayStatus.CheckedOut },
        { StayStatus.NoShow, StayAction.Excuse, StayStatus.Cancelled },
    };

    public static bool IsFinal(StayStatus status) => status is StayStatus.CheckedOut or StayStatus.Refused or StayStatus.Cancelled or StayStatus.NoShow;

    /// <summary>Whether the nights of the stay hold their beds.</summary>
    public static bool HoldsBed(StayStatus status) => status is not (StayStatus.Refused or StayStatus.Cancelled or StayStatus.NoShow);

    /// <summary>Steps that only the guest takes; extending is open to guest and desk.</summary>
    public static bool IsGuests(StayAction action) => action is StayAction.Cancel;

    /// <summary>What the portal does by itself: what the register proves, and what a day brings that is over.</summary>
    public static bool IsPortals(StayAction action) => action is StayAction.ConfirmByRule or StayAction.Lapse or StayAction.NoShow;

    /// <summary>Deciding about somebody; whoever has a recorded relation to the guest leaves it to a colleague.</summary>
    public static bool Decides(StayAction action) => action is StayAction.Confirm or StayAction.Refuse or StayAction.CallOff or StayAction.GrantExtra or StayAction.Excuse;
}

public enum StayStatus
{
    /// <summary>待确认: the register does not prove that the guest may stay.</summary>
    Requested,
    /// <summary>已确认</summary>
    Confirmed,
    /// <summary>已入住</summary>
    InHouse,
    /// <summary>已离店</summary>
    CheckedOut,
    /// <summary>未通过</summary>
    Refused,
    /// <summary>已取消</summary>
    Cancelled,
    /// <summary>爽约</summary>
    NoShow,
}

public enum StayAction
{
    /// <summary>自动确认</summary>
    ConfirmByRule,
    /// <summary>确认</summary>
    Confirm,
    /// <summary>不予确认</summary>
    Refuse,
    /// <summary>未及时确认，失效: nobody confirmed before the day of arrival was over.</summary>
    Lapse,
    /// <summary>取消: by the guest.</summary>
    Cancel,
    /// <summary>驿站取消: by the desk, with the reason.</summary>
    CallOff,
    /// <summary>爽约: the day of arrival is over.</summary>
    NoShow,
    /// <summary>免计爽约: the desk knows why, or forgot to check the guest in; it does not bar.</summary>
    Excuse,
    /// <summary>入住</summary>
    CheckIn,
    /// <summary>续住</summary>
    Extend,
    /// <summary>换床</summary>
    MoveBed,
    /// <summary>增加周转天数</summary>
    GrantExtra,
    /// <summary>离店</summary>
    CheckOut,
}
