namespace TalentPortal.Domain.Awards;

/// <summary>Where an application for an award stands, from the draft to the archive.</summary>
public enum AwardStatus
{
    /// <summary>草稿</summary>
    Draft,
    /// <summary>形式审查</summary>
    FormCheck,
    /// <summary>待补正</summary>
    AwaitingCorrection,
    /// <summary>待抽取专家</summary>
    AwaitingDraw,
    /// <summary>待开签: the list is fixed and the seed promised</summary>
    DrawCommitted,
    /// <summary>专家评审</summary>
    ExpertReview,
    /// <summary>待考察</summary>
    AwaitingInspection,
    /// <summary>待审定</summary>
    AwaitingDecision,
    /// <summary>会签中</summary>
    Signing,
    /// <summary>待公示</summary>
    AwaitingPublicity,
    /// <summary>公示中</summary>
    InPublicity,
    /// <summary>异议核查</summary>
    ObjectionReview,
    /// <summary>待签合同</summary>
    AwaitingContract,
    /// <summary>履约中</summary>
    Running,
    /// <summary>考核待确认</summary>
    AwaitingVerdict,
    /// <summary>整改中</summary>
    Correcting,
    /// <summary>升档会签</summary>
    SigningUpgrade,
    /// <summary>已终止</summary>
    Stopped,
    /// <summary>已验收</summary>
    Completed,
    /// <summary>已归档</summary>
    Archived,
    /// <summary>待命名</summary>
    AwaitingNaming,
    /// <summary>任期内</summary>
    Named,
    /// <summary>待确认撤销</summary>
    AwaitingRemoval,
    /// <summary>期满待考核: the term is over, the final review is not</summary>
    AwaitingFinalReview,
    /// <summary>任期届满</summary>
    TermEnded,
    /// <summary>称号已撤销</summary>
    Removed,
    /// <summary>不予奖励</summary>
    NotAwarded,
    /// <summary>已撤回</summary>
    Withdrawn,
    /// <summary>视为撤回</summary>
    Lapsed,
}

public enum AwardAction
{
    Submit,
    RequestCorrection,
    Resubmit,
    Lapse,
    Withdraw,
    PassForm,
    RejectForm,
    CommitDraw,
    OpenDraw,
    /// <summary>No expert is left in the order: the list is made anew.</summary>
    RestartDraw,
    Score,
    Recuse,
    PassScore,
    FailScore,
    PassInspection,
    FailInspection,
    DraftDecision,
    Sign,
    /// <summary>The last signature.</summary>
    Approve,
    ReturnDecision,
    Reject,
    Publish,
    Object,
    DismissObjection,
    UpholdObjection,
    EndPublicity,
    SignContract,
    FileReport,
    ProposeVerdict,
    /// <summary>合格</summary>
    ConfirmQualified,
    /// <summary>基本合格</summary>
    ConfirmBasic,
    /// <summary>不合格</summary>
    ConfirmUnqualified,
    /// <summary>验收合格</summary>
    ConfirmAccepted,
    ReturnVerdict,
    ProposeUpgrade,
    RecordLeaving,
    Archive,
    /// <summary>An expert's vote in a selection.</summary>
    Vote,
    /// <summary>The quorum is there; the rest are not waited for.</summary>
    CloseVote,
    PassVote,
    FailVote,
    /// <summary>命名</summary>
    Name,
    EndTerm,
    ProposeRemoval,
    ConfirmRemoval,
    ReturnRemoval,
    /// <summary>提出弄虚作假: false documents were found after the contract.</summary>
    ReportFraud,
    /// <summary>认定弄虚作假</summary>
    ConfirmFraud,
    /// <summary>不予认定</summary>
    DismissFraud,
    /// <summary>变更用人单位: another employer of the county, in time.</summary>
    ChangeEmployer,
}

/// <summary>The desks that exclude one another for one person on one case.</summary>
public enum AwardStage
{
    None,
    Form,
    Review,
    Decision,
}
