namespace TalentPortal.Domain.Payments;

/// <summary>The course of a recovery (追缴, domain table 3.2).</summary>
public enum RecoveryState
{
    /// <summary>拟追缴</summary>
    Proposed,
    /// <summary>告知申辩</summary>
    Hearing,
    /// <summary>追缴决定</summary>
    Decided,
    /// <summary>分期</summary>
    Instalments,
    /// <summary>已退回</summary>
    Repaid,
    /// <summary>核销</summary>
    WrittenOff,
    /// <summary>移送司法</summary>
    Referred,
    /// <summary>不予追缴</summary>
    Dropped,
}

public enum RecoveryAction
{
    Propose,
    /// <summary>The person is told and may answer.</summary>
    Notify,
    RecordStatement,
    Decide,
    AgreeInstalments,
    RecordRepayment,
    /// <summary>The last fen came in.</summary>
    Settle,
    WriteOff,
    Refer,
    Drop,
}

public enum RecoveryCause
{
    /// <summary>离职后仍发放</summary>
    LateReportedDeparture,
    /// <summary>弄虚作假</summary>
    Fraud,
    /// <summary>核定或发放有误</summary>
    PaidInError,
}
