using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Flats.FlatApplicationAction;
using static TalentPortal.Domain.Flats.FlatApplicationStatus;

namespace TalentPortal.Domain.Flats;

/// <summary>The course of an application for a flat (domain 8): 受理 → 审核 → 审定 → 轮候 → 选房 → 公示 → 签约.</summary>
public static class FlatApplicationFlow
{
    public static readonly StateFlow<FlatApplicationStatus, FlatApplicationAction> Table = new()
    {
        { Submitted, Accept, UnderReview },
        { Submitted, RequestCorrection, AwaitingCorrection },
        { Submitted, Withdraw, Withdrawn },
        { AwaitingCorrection, Resubmit, Submitted },
        { AwaitingCorrection, Lapse, Lapsed },
        { AwaitingCorrection, Withdraw, Withdrawn },
        { UnderReview, ProposeAdmission, AdmissionProposed },
        { UnderReview, ProposeRefusal, RefusalProposed },
        { UnderReview, Withdraw, Withdrawn },
        { AdmissionProposed, Admit, Queued },
        { AdmissionProposed, SendBack, UnderReview },
        { AdmissionProposed, Withdraw, Withdrawn },
        { RefusalProposed, Refuse, Refused },
        { RefusalProposed, SendBack, UnderReview },
        { RefusalProposed, Withdraw, Withdrawn },
        { Queued, Offer, Offered },
        { Queued, ProposeRemoval, RemovalProposed },
        { Queued, Withdraw, Withdrawn },
        { RemovalProposed, ConfirmRemoval, Removed },
        { RemovalProposed, ReturnRemoval, Queued },
        { RemovalProposed, Withdraw, Withdrawn },
        { Offered, Choose, Chosen },
        { Offered, Decline, Queued },
        { Offered, MissTurn, Queued },
        { Offered, Withdraw, Withdrawn },
        { Chosen, Publish, InPublicity },
        { Chosen, GiveUp, GivenUp },
        { InPublicity, FlatApplicationAction.Object, ObjectionReview },
        { InPublicity, EndPublicity, AwaitingContract },
        { InPublicity, GiveUp, GivenUp },
        { ObjectionReview, DismissObjection, InPublicity },
        { ObjectionReview, UpholdObjection, Removed },
        { AwaitingContract, SignContract, Signed },
        { AwaitingContract, GiveUp, GivenUp },
        { AwaitingContract, MissContract, GivenUp },
    };

    public static FlatSide SideOf(FlatApplicationAction action) => action switch
    {
        Resubmit or Withdraw or Choose or Decline or GiveUp => FlatSide.Tenant,
        Lapse or MissTurn or EndPublicity or MissContract => FlatSide.Portal,
        Admit or Refuse or SendBack or ConfirmRemoval or ReturnRemoval or Publish or DismissObjection or UpholdObjection => FlatSide.Office,
        _ => FlatSide.Operator,
    };

    /// <summary>What a decision answers: whoever took that step does not take this one. Sending back decides nothing.</summary>
    public static IReadOnlyList<FlatApplicationAction> Answers(FlatApplicationAction action) => action switch
    {
        Admit => [ProposeAdmission],
        Refuse => [ProposeRefusal],
        ConfirmRemoval or ReturnRemoval => [ProposeRemoval],
        Publish => [Offer],
        DismissObjection or UpholdObjection => [FlatApplicationAction.Object],
        _ => [],
    };

    public static bool IsFinal(FlatApplicationStatus status) => !Table.ActionsFrom(status).Any();

    /// <summary>Is counted when the places of the queue are; a turn that is on keeps its place.</summary>
    public static bool StandsInQueue(FlatApplicationStatus status) => status is Queued or RemovalProposed or Offered;

    /// <summary>Under way or with a flat: the same family does not apply again.</summary>
    public static bool IsLive(FlatApplicationStatus status) => status is not (Refused or Removed or Withdrawn or Lapsed or GivenUp);

    /// <summary>A flat is kept for whoever has chosen it.</summary>
    public static bool HoldsUnit(FlatApplicationStatus status) => status is Chosen or InPublicity or ObjectionReview or AwaitingContract;
}

public enum FlatApplicationStatus
{
    /// <summary>待受理</summary>
    Submitted,
    /// <summary>待补正</summary>
    AwaitingCorrection,
    /// <summary>审核中</summary>
    UnderReview,
    /// <summary>拟准入，待审定</summary>
    AdmissionProposed,
    /// <summary>拟不予通过，待审定</summary>
    RefusalProposed,
    /// <summary>轮候中</summary>
    Queued,
    /// <summary>拟退出轮候，待审定</summary>
    RemovalProposed,
    /// <summary>待选房</summary>
    Offered,
    /// <summary>已选房，待公示</summary>
    Chosen,
    /// <summary>公示中</summary>
    InPublicity,
    /// <summary>异议核查</summary>
    ObjectionReview,
    /// <summary>待签约</summary>
    AwaitingContract,
    /// <summary>已签约</summary>
    Signed,
    /// <summary>不予通过</summary>
    Refused,
    /// <summary>退出轮候: the right was lost, or an objection upheld.</summary>
    Removed,
    /// <summary>已撤回</summary>
    Withdrawn,
    /// <summary>视为撤回</summary>
    Lapsed,
    /// <summary>放弃配租</summary>
    GivenUp,
}

public enum FlatApplicationAction
{
    /// <summary>受理</summary>
    Accept,
    /// <summary>一次性告知补正</summary>
    RequestCorrection,
    /// <summary>补正</summary>
    Resubmit,
    /// <summary>逾期未补正</summary>
    Lapse,
    /// <summary>撤回</summary>
    Withdraw,
    /// <summary>拟准入</summary>
    ProposeAdmission,
    /// <summary>拟不予通过</summary>
    ProposeRefusal,
    /// <summary>审定准入</summary>
    Admit,
    /// <summary>审定不予通过</summary>
    Refuse,
    /// <summary>退回审核</summary>
    SendBack,
    /// <summary>拟退出轮候</summary>
    ProposeRemoval,
    /// <summary>审定退出轮候</summary>
    ConfirmRemoval,
    /// <summary>退回，继续轮候</summary>
    ReturnRemoval,
    /// <summary>通知选房: the turn has come, or a level is placed directly.</summary>
    Offer,
    /// <summary>选房</summary>
    Choose,
    /// <summary>放弃本次选房</summary>
    Decline,
    /// <summary>逾期未选房</summary>
    MissTurn,
    /// <summary>公示</summary>
    Publish,
    /// <summary>收到异议</summary>
    Object,
    /// <summary>异议不成立</summary>
    DismissObjection,
    /// <summary>异议成立</summary>
    UpholdObjection,
    /// <summary>公示期满</summary>
    EndPublicity,
    /// <summary>签约</summary>
    SignContract,
    /// <summary>放弃配租</summary>
    GiveUp,
    /// <summary>逾期未签约</summary>
    MissContract,
}
