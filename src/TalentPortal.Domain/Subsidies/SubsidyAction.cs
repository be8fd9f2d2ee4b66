namespace TalentPortal.Domain.Subsidies;

/// <summary>What can be done to an application. Who may do it is in <see cref="SubsidyFlow"/>.</summary>
public enum SubsidyAction
{
    Submit,
    /// <summary>Own business, or a policy that no employer is concerned with: nobody confirms.</summary>
    SubmitSelfEmployed,
    /// <summary>An offer of the county is accepted that the employer has confirmed already.</summary>
    SubmitVouched,
    ConfirmEmployment,
    RefuseEmployment,
    Accept,
    /// <summary>The intake limit ran out without a word: the application counts as accepted from receipt.</summary>
    DeemAccepted,
    /// <summary>Made of an offer of the county that person and employer confirmed, all checks clean: straight to second review (免申即享).</summary>
    AdmitOffered,
    RequestCorrection,
    Resubmit,
    /// <summary>The applicant's time for a correction ran out.</summary>
    Lapse,
    /// <summary>The employer did not confirm the county's offer in time (免申即享).</summary>
    LapseOffered,
    Decline,
    StartReview,
    RaiseDoubt,
    PassFirstReview,
    /// <summary>First review passed and no department has to be asked.</summary>
    PassFirstReviewAlone,
    AllAnsweredClear,
    AllAnsweredWithHit,
    ClearDoubt,
    ConfirmDoubt,
    PassSecondReview,
    /// <summary>A file without doubt, no more than the sum up to which the policy has it reviewed once.</summary>
    WaiveSecondReview,
    SendBack,
    Approve,
    /// <summary>Approved while the budget has no money for it: the case waits in the order of approval.</summary>
    ApproveAwaitingFunds,
    /// <summary>Before the decision: the reviews agreed to something that no longer stands, or the office wants it looked at again.</summary>
    ReturnToReview,
    /// <summary>Its turn has come: the money is reserved.</summary>
    GrantFunds,
    Reject,
    Publish,
    EndPublicity,
    Object,
    DismissObjection,
    UpholdObjection,
    /// <summary>A lead after the period is looked into before anything is paid (domain section 16).</summary>
    SuspendPayment,
    Pay,
    FailPayment,
    CorrectAccount,
    Withdraw,
}

/// <summary>The desks a case passes. One natural person sits at one of the deciding desks of a case, never at two.</summary>
public enum ReviewStage
{
    None,
    Intake,
    First,
    Second,
    Approval,
    Objection,
    Payment,
}
