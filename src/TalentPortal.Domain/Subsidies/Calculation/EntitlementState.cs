namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>State of a running allowance (待遇状态).</summary>
public enum EntitlementState
{
    /// <summary>待生效</summary>
    Pending,
    /// <summary>发放中</summary>
    Paying,
    /// <summary>暂停</summary>
    Suspended,
    /// <summary>期满</summary>
    Expired,
    /// <summary>终止</summary>
    Terminated,
}
