namespace TalentPortal.Domain.Payments;

public enum PaymentBatchState
{
    /// <summary>待复核</summary>
    Draft,
    /// <summary>已复核</summary>
    Checked,
    /// <summary>已送银行</summary>
    Sent,
    /// <summary>部分回盘</summary>
    PartlyReconciled,
    /// <summary>已回盘</summary>
    Reconciled,
    /// <summary>已作废</summary>
    Discarded,
}

public enum PaymentBatchAction
{
    Make,
    Check,
    Discard,
    Send,
    /// <summary>The bank's file again for a batch already sent.</summary>
    Download,
    TakeResult,
    /// <summary>The last open line was answered.</summary>
    Close,
    /// <summary>A paid line came back after all (退汇).</summary>
    RecordReturn,
    /// <summary>A failed line may go to the same account again.</summary>
    AllowRetry,
}

public enum PaymentLineState
{
    /// <summary>待发放</summary>
    Planned,
    /// <summary>已送银行</summary>
    Sent,
    /// <summary>发放成功</summary>
    Paid,
    /// <summary>发放失败</summary>
    Failed,
    /// <summary>退汇</summary>
    Returned,
    /// <summary>已作废</summary>
    Discarded,
}
