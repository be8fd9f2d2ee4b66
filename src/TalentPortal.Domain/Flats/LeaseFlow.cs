using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Flats.LeaseAction;
using static TalentPortal.Domain.Flats.LeaseStatus;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// The course of a lease (domain 8): 待签 → 在租 → 续租审核 → 在租 (the next term) or 腾退 → 已退. Whatever moves money or a right is proposed by one person and decided by another.
/// </summary>
public static class LeaseFlow
{
    public static readonly StateFlow<LeaseStatus, LeaseAction> Table = new()
    {
        { Prepared, Sign, AwaitingDeposit },
        { Prepared, Cancel, Cancelled },
        { AwaitingDeposit, ReceiveDeposit, AwaitingKeys },
        { AwaitingDeposit, Cancel, Cancelled },
        { AwaitingKeys, HandOver, Running },
        // The deposit goes back whole.
        { AwaitingKeys, Cancel, AwaitingRefund },
        { Running, Inspect, Running },
        { Running, Remind, Running },
        { Running, RecordDeath, Running },
        { Running, AskRenewal, RenewalReview },
        { Running, ProposeChange, ChangeProposed },
        { Running, ProposeLoss, LossProposed },
        { Running, ProposeEnd, EndProposed },
        { Running, ProposeSale, SaleProposed },
        { Running, GiveNotice, Leaving },
        { Running, Expire, Leaving },
        { RenewalReview, ProposeRenewal, RenewalProposed },
        { RenewalReview, ProposeNoRenewal, NoRenewalProposed },
        { RenewalReview, TakeBackRenewal, Running },
        { RenewalProposed, ConfirmRenewal, Running },
        { RenewalProposed, Return, RenewalReview },
        { NoRenewalProposed, ConfirmNoRenewal, Running },
        { NoRenewalProposed, Return, RenewalReview },
        { ChangeProposed, ConfirmChange, Running },
        { ChangeProposed, Return, Running },
        { LossProposed, ConfirmLoss, Running },
        { LossProposed, Return, Running },
        { EndProposed, ConfirmEnd, Leaving },
        { EndProposed, Return, Running },
        { SaleProposed, ConfirmSale, Bought },
        { SaleProposed, Return, Running },
        { Leaving, Remind, Leaving },
        { Leaving, ProposeSettlement, SettlementProposed },
        // Whoever has given notice does not escape what is held against the tenant.
        { Leaving, ProposeEnd, LeavingEndProposed },
        { LeavingEndProposed, ConfirmEnd, Leaving },
        { LeavingEndProposed, Return, Leaving },
        { LeavingEndProposed, Remind, LeavingEndProposed },
        { SettlementProposed, ConfirmSettlement, AwaitingRefund },
        { SettlementProposed, Return, Leaving },
        { AwaitingRefund, PayBack, Ended },
        // What is proposed holds up nothing that happens of itself, nor the tenant's notice; a renewal that was asked for in time is decided before the term can run out.
        { RenewalReview, Remind, RenewalReview },
        { RenewalReview, RecordDeath, Running },
        { RenewalReview, GiveNotice, Leaving },
        { RenewalProposed, Remind, RenewalProposed },
        { RenewalProposed, RecordDeath, Running },
        { RenewalProposed, GiveNotice, Leaving },
        { NoRenewalProposed, Remind, NoRenewalProposed },
        { NoRenewalProposed, RecordDeath, Running },
        { NoRenewalProposed, GiveNotice, Leaving },
        { NoRenewalProposed, Expire, Leaving },
        { ChangeProposed, Remind, ChangeProposed },
        { ChangeProposed, RecordDeath, ChangeProposed },
        { ChangeProposed, GiveNotice, Leaving },
        { ChangeProposed, Expire, Leaving },
        { LossProposed, Remind, LossProposed },
        { LossProposed, RecordDeath, LossProposed },
        { LossProposed, GiveNotice, Leaving },
        { LossProposed, Expire, Leaving },
        { EndProposed, Remind, EndProposed },
        { EndProposed, RecordDeath, EndProposed },
        { EndProposed, GiveNotice, LeavingEndProposed },
        { EndProposed, Expire, LeavingEndProposed },
        { SaleProposed, Remind, SaleProposed },
        { SaleProposed, RecordDeath, Running },
        { SaleProposed, GiveNotice, Leaving },
        { SaleProposed, Expire, Leaving },
    };

    public static FlatSide SideOf(LeaseAction action) => action switch
    {
        AskRenewal or TakeBackRenewal or GiveNotice => FlatSide.Tenant,
        Remind or Expire => FlatSide.Portal,
        Return => FlatSide.Office,
        _ => Answers(action) is null ? FlatSide.Operator : FlatSide.Office,
    };

    /// <summary>What a decision answers: whoever took that step does not take this one. Returning decides nothing.</summary>
    public static LeaseAction? Answers(LeaseAction action) => action switch
    {
        ConfirmRenewal => ProposeRenewal,
        ConfirmNoRenewal => ProposeNoRenewal,
        ConfirmChange => ProposeChange,
        ConfirmLoss => ProposeLoss,
        ConfirmEnd => ProposeEnd,
        ConfirmSale => ProposeSale,
        ConfirmSettlement => ProposeSettlement,
        _ => null,
    };

    public static bool IsFinal(LeaseStatus status) => status is Cancelled or Ended or Bought;

    /// <summary>The family has no flat by it any more.</summary>
    public static bool IsOver(LeaseStatus status) => status is LeaseStatus.Cancelled or LeaseStatus.AwaitingRefund or LeaseStatus.Ended;

    /// <summary>Rent is asked for.</summary>
    public static bool IsLetOut(LeaseStatus status) => !IsFinal(status) && status is not (Prepared or AwaitingDeposit or AwaitingKeys or AwaitingRefund);
}

public enum LeaseStatus
{
    /// <summary>待签</summary>
    Prepared,
    /// <summary>待缴押金</summary>
    AwaitingDeposit,
    /// <summary>待交房</summary>
    AwaitingKeys,
    /// <summary>在租</summary>
    Running,
    /// <summary>续租审核</summary>
    RenewalReview,
    /// <summary>拟续租，待审定</summary>
    RenewalProposed,
    /// <summary>拟不续租，待审定</summary>
    NoRenewalProposed,
    /// <summary>拟换房或调整租金，待审定</summary>
    ChangeProposed,
    /// <summary>拟认定资格丧失，待审定</summary>
    LossProposed,
    /// <summary>拟解除，待审定</summary>
    EndProposed,
    /// <summary>拟出售，待审定</summary>
    SaleProposed,
    /// <summary>腾退中</summary>
    Leaving,
    /// <summary>腾退中，拟解除，待审定</summary>
    LeavingEndProposed,
    /// <summary>结算待审定</summary>
    SettlementProposed,
    /// <summary>待退押金</summary>
    AwaitingRefund,
    /// <summary>已退</summary>
    Ended,
    /// <summary>已购</summary>
    Bought,
    /// <summary>未签约</summary>
    Cancelled,
}

public enum LeaseAction
{
    /// <summary>签约</summary>
    Sign,
    /// <summary>取消</summary>
    Cancel,
    /// <summary>收到押金</summary>
    ReceiveDeposit,
    /// <summary>交房</summary>
    HandOver,
    /// <summary>巡查</summary>
    Inspect,
    /// <summary>书面催缴</summary>
    Remind,
    /// <summary>承租人去世</summary>
    RecordDeath,
    /// <summary>申请续租</summary>
    AskRenewal,
    /// <summary>撤回续租申请</summary>
    TakeBackRenewal,
    /// <summary>拟续租</summary>
    ProposeRenewal,
    /// <summary>审定续租</summary>
    ConfirmRenewal,
    /// <summary>拟不续租</summary>
    ProposeNoRenewal,
    /// <summary>审定不续租</summary>
    ConfirmNoRenewal,
    /// <summary>拟换房或调整租金</summary>
    ProposeChange,
    /// <summary>审定换房或调整租金</summary>
    ConfirmChange,
    /// <summary>拟认定资格丧失</summary>
    ProposeLoss,
    /// <summary>认定资格丧失</summary>
    ConfirmLoss,
    /// <summary>拟解除</summary>
    ProposeEnd,
    /// <summary>解除</summary>
    ConfirmEnd,
    /// <summary>拟出售</summary>
    ProposeSale,
    /// <summary>审定出售</summary>
    ConfirmSale,
    /// <summary>退回</summary>
    Return,
    /// <summary>提出退租</summary>
    GiveNotice,
    /// <summary>到期</summary>
    Expire,
    /// <summary>拟结算</summary>
    ProposeSettlement,
    /// <summary>审定结算</summary>
    ConfirmSettlement,
    /// <summary>退还押金</summary>
    PayBack,
}
