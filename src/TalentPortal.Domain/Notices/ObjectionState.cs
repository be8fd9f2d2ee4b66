namespace TalentPortal.Domain.Notices;

/// <summary>Where an objection or a lead stands. The official Chinese names are in the texts.</summary>
public enum ObjectionState
{
    /// <summary>待登记: in time and signed; the person is held from this moment on</summary>
    Received,
    /// <summary>核查中</summary>
    UnderReview,
    /// <summary>异议不成立</summary>
    NotUpheld,
    /// <summary>异议成立</summary>
    Upheld,
    /// <summary>线索: anonymous, or after the period</summary>
    Lead,
    /// <summary>线索核查，暂停拨付</summary>
    PaymentSuspended,
    /// <summary>线索已办结</summary>
    Closed,
}

public enum ObjectionAction
{
    Register,
    RecordAsLead,
    Dismiss,
    Uphold,
    SuspendPayment,
    Close,
    /// <summary>Somebody saw the objector's number. Written down like a step, moves nothing.</summary>
    SeeContact,
}

/// <summary>Why what was sent in is a lead (线索) and not an objection.</summary>
public enum LeadReason
{
    /// <summary>未署名</summary>
    Anonymous,
    /// <summary>公示期满后提出</summary>
    AfterPeriod,
    /// <summary>登记时认定不符合异议要求</summary>
    NotAnObjection,
}
