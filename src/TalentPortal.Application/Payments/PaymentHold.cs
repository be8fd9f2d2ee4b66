namespace TalentPortal.Application.Payments;

/// <summary>Why published money is not in the next batch. Each names the one thing that has to happen first.</summary>
public enum PaymentHold
{
    /// <summary>公示未满</summary>
    PublicityRunning,
    /// <summary>异议核查中</summary>
    Objection,
    /// <summary>已从公示中取消</summary>
    RemovedFromNotice,
    /// <summary>与公示金额不一致</summary>
    DiffersFromNotice,
    /// <summary>待遇尚未生效</summary>
    NotStarted,
    /// <summary>待遇已终止</summary>
    Ended,
    /// <summary>单位失信或已注销</summary>
    Employer,
    /// <summary>申报件尚不能拨付</summary>
    CaseNotReady,
    /// <summary>追缴处理中</summary>
    Recovery,
    /// <summary>未登记银行账户</summary>
    NoAccount,
    /// <summary>户名与本人不一致</summary>
    HolderDiffers,
    /// <summary>上次发放失败，账户未更正</summary>
    AccountNotCorrected,
    /// <summary>预算尚未占用到位</summary>
    AwaitingFunds,
}
