namespace TalentPortal.Domain.Subsidies;

/// <summary>State of a recurring right (待遇状态, domain §5).</summary>
public enum EntitlementState
{
    /// <summary>待生效: decided, publicity not over.</summary>
    Pending,
    /// <summary>发放中</summary>
    Running,
    /// <summary>暂停</summary>
    Suspended,
    /// <summary>终止</summary>
    Ended,
    /// <summary>期满</summary>
    Completed,
}

/// <summary>Why nothing is paid for the moment (暂停).</summary>
public enum SuspendReason
{
    /// <summary>上月未缴养老保险</summary>
    NotInsured,
    /// <summary>长期休假</summary>
    OnLongLeave,
    /// <summary>单位列入失信名单</summary>
    EmployerBlacklisted,
    /// <summary>单位已注销</summary>
    EmployerDeregistered,
    /// <summary>缺新合同或合同期限不足</summary>
    EmploymentUnclear,
    /// <summary>派往外地工作</summary>
    DispatchedElsewhere,
}

/// <summary>Why a right ended for good (终止).</summary>
public enum EndReason
{
    /// <summary>离县超过规定月数</summary>
    LeftCounty,
    /// <summary>异议成立</summary>
    ObjectionUpheld,
    /// <summary>弄虚作假</summary>
    Fraud,
    /// <summary>违法犯罪</summary>
    Conviction,
    /// <summary>本人撤回申请: approved, and withdrawn before it was published</summary>
    Withdrawn,
    /// <summary>本人放弃或死亡等其他情形</summary>
    Other,
}

public static class EndReasons
{
    /// <summary>Months earned and not paid are not paid any more; after any other end they still are.</summary>
    public static bool VoidsWhatIsUnpaid(this EndReason? reason) => reason is EndReason.ObjectionUpheld or EndReason.Fraud or EndReason.Conviction or EndReason.Withdrawn;
}
