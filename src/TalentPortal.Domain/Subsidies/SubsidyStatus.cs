namespace TalentPortal.Domain.Subsidies;

/// <summary>Where an application stands (domain table 3.2). The official Chinese names are in the texts.</summary>
public enum SubsidyStatus
{
    /// <summary>草稿</summary>
    Draft,
    /// <summary>待单位确认</summary>
    AwaitingEmployer,
    /// <summary>退回修改</summary>
    ReturnedByEmployer,
    /// <summary>待受理</summary>
    AwaitingIntake,
    /// <summary>待补正</summary>
    AwaitingCorrection,
    /// <summary>视为撤回</summary>
    Lapsed,
    /// <summary>不予受理</summary>
    Declined,
    /// <summary>已受理</summary>
    Accepted,
    /// <summary>初审中</summary>
    FirstReview,
    /// <summary>联审中</summary>
    JointReview,
    /// <summary>疑点核查</summary>
    Discrepancy,
    /// <summary>复核中</summary>
    SecondReview,
    /// <summary>待审定</summary>
    AwaitingApproval,
    /// <summary>待资金: decided, and the budget has no money for it yet.</summary>
    AwaitingFunds,
    /// <summary>待公示</summary>
    AwaitingPublicity,
    /// <summary>公示中</summary>
    InPublicity,
    /// <summary>异议核查</summary>
    ObjectionReview,
    /// <summary>待拨付</summary>
    AwaitingPayment,
    /// <summary>拨付失败</summary>
    PaymentFailed,
    /// <summary>已拨付</summary>
    Paid,
    /// <summary>不予通过</summary>
    Rejected,
    /// <summary>已撤回</summary>
    Withdrawn,
}
