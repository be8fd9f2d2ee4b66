namespace TalentPortal.Domain.Recognitions;

/// <summary>Where an application for a level stands. The official Chinese names are in the texts.</summary>
public enum RecognitionStatus
{
    /// <summary>草稿</summary>
    Draft,
    /// <summary>待单位推荐</summary>
    AwaitingEmployer,
    /// <summary>单位退回</summary>
    ReturnedByEmployer,
    /// <summary>待受理</summary>
    AwaitingIntake,
    /// <summary>待补正</summary>
    AwaitingCorrection,
    /// <summary>不予受理</summary>
    Declined,
    /// <summary>初审中</summary>
    FirstReview,
    /// <summary>待评审</summary>
    AwaitingPanel,
    /// <summary>待审定</summary>
    AwaitingDecision,
    /// <summary>待公示</summary>
    AwaitingPublicity,
    /// <summary>公示中</summary>
    InPublicity,
    /// <summary>异议核查</summary>
    ObjectionReview,
    /// <summary>已认定</summary>
    Recognised,
    /// <summary>不予认定</summary>
    NotRecognised,
    /// <summary>已撤回</summary>
    Withdrawn,
    /// <summary>视为撤回</summary>
    Lapsed,
}

public enum RecognitionAction
{
    Submit,
    /// <summary>Own business: nobody above the applicant recommends.</summary>
    SubmitAlone,
    Recommend,
    RefuseRecommendation,
    Accept,
    RequestCorrection,
    Resubmit,
    Lapse,
    Decline,
    Withdraw,
    /// <summary>认定: the papers prove the title.</summary>
    PassReview,
    RejectReview,
    /// <summary>评定: the sum reaches the mark.</summary>
    PassScore,
    FailScore,
    PanelRecommends,
    PanelRefuses,
    Approve,
    Reject,
    SendBack,
    Publish,
    Object,
    DismissObjection,
    UpholdObjection,
    /// <summary>The days of publicity are over and nothing holds the person.</summary>
    Recognise,
}

/// <summary>The desks that exclude one another for one person.</summary>
public enum RecognitionStage
{
    None,
    Review,
    Panel,
    Decision,
}
