using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Awards.AwardAction;
using static TalentPortal.Domain.Awards.AwardStatus;

namespace TalentPortal.Domain.Awards;

/// <summary>The whole course of an award as data (domain 6): transitions, rights and desks.</summary>
public static class AwardFlow
{
    public static readonly StateFlow<AwardStatus, AwardAction> Table = new()
    {
        { Draft, Submit, FormCheck },
        { FormCheck, RequestCorrection, AwaitingCorrection },
        { FormCheck, PassForm, AwaitingDraw },
        { FormCheck, RejectForm, NotAwarded },
        { AwaitingCorrection, Resubmit, FormCheck },
        { AwaitingCorrection, Lapse, Lapsed },
        { AwaitingDraw, CommitDraw, DrawCommitted },
        { DrawCommitted, OpenDraw, ExpertReview },
        { ExpertReview, Score, ExpertReview },
        { ExpertReview, Recuse, ExpertReview },
        { ExpertReview, RestartDraw, AwaitingDraw },
        { ExpertReview, PassScore, AwaitingInspection },
        { ExpertReview, FailScore, NotAwarded },
        { AwaitingInspection, PassInspection, AwaitingDecision },
        { AwaitingInspection, FailInspection, NotAwarded },
        { AwaitingDecision, DraftDecision, Signing },
        { AwaitingDecision, Reject, NotAwarded },
        { Signing, Sign, Signing },
        { Signing, Approve, AwaitingPublicity },
        { Signing, ReturnDecision, AwaitingDecision },
        { AwaitingPublicity, Publish, InPublicity },
        { InPublicity, AwardAction.Object, ObjectionReview },
        { InPublicity, EndPublicity, AwaitingContract },
        { ObjectionReview, DismissObjection, InPublicity },
        { ObjectionReview, UpholdObjection, NotAwarded },
        { AwaitingContract, SignContract, Running },
        { Running, FileReport, Running },
        { Running, ProposeVerdict, AwaitingVerdict },
        { Running, ProposeUpgrade, SigningUpgrade },
        { Running, RecordLeaving, Stopped },
        { AwaitingVerdict, ConfirmQualified, Running },
        { AwaitingVerdict, ConfirmBasic, Correcting },
        { AwaitingVerdict, ConfirmUnqualified, Stopped },
        { AwaitingVerdict, ConfirmAccepted, Completed },
        { AwaitingVerdict, ReturnVerdict, Running },
        { Correcting, FileReport, Correcting },
        { Correcting, ProposeVerdict, AwaitingVerdict },
        { Correcting, RecordLeaving, Stopped },
        { SigningUpgrade, Sign, SigningUpgrade },
        { SigningUpgrade, Approve, Running },
        { SigningUpgrade, ReturnDecision, Running },
        { Completed, RecordLeaving, Stopped },
        { Completed, Archive, Archived },
        { Archived, RecordLeaving, Stopped },
        { Stopped, Archive, Archived },
        { Running, ReportFraud, Running },
        { Running, ConfirmFraud, Stopped },
        { Running, DismissFraud, Running },
        { AwaitingVerdict, ReportFraud, AwaitingVerdict },
        { AwaitingVerdict, ConfirmFraud, Stopped },
        { AwaitingVerdict, DismissFraud, AwaitingVerdict },
        { Correcting, ReportFraud, Correcting },
        { Correcting, ConfirmFraud, Stopped },
        { Correcting, DismissFraud, Correcting },
        { SigningUpgrade, ReportFraud, SigningUpgrade },
        { SigningUpgrade, ConfirmFraud, Stopped },
        { SigningUpgrade, DismissFraud, SigningUpgrade },
        { Completed, ReportFraud, Completed },
        { Completed, ConfirmFraud, Stopped },
        { Completed, DismissFraud, Completed },
        { Archived, ReportFraud, Archived },
        { Archived, ConfirmFraud, Stopped },
        { Archived, DismissFraud, Archived },
        { Running, ChangeEmployer, Running },
        { Correcting, ChangeEmployer, Correcting },
        { Completed, ChangeEmployer, Completed },
        { Archived, ChangeEmployer, Archived },
        { FormCheck, Withdraw, Withdrawn },
        { AwaitingCorrection, Withdraw, Withdrawn },
        { AwaitingDraw, Withdraw, Withdrawn },
        { ExpertReview, Withdraw, Withdrawn },
        { AwaitingInspection, Withdraw, Withdrawn },
        { AwaitingDecision, Withdraw, Withdrawn },
        { AwaitingPublicity, Withdraw, Withdrawn },
        { AwaitingContract, Withdraw, Withdrawn },
    };

    /// <summary>The course of a selection (优秀人才评选): nomination, form check, vote, inspection, decision, publicity, naming, term.</summary>
    public static readonly StateFlow<AwardStatus, AwardAction> Selections = new()
    {
        { Draft, Submit, FormCheck },
        { FormCheck, RequestCorrection, AwaitingCorrection },
        { FormCheck, PassForm, AwaitingDraw },
        { FormCheck, RejectForm, NotAwarded },
        { AwaitingCorrection, Resubmit, FormCheck },
        { AwaitingCorrection, Lapse, Lapsed },
        { AwaitingDraw, CommitDraw, DrawCommitted },
        { DrawCommitted, OpenDraw, ExpertReview },
        { ExpertReview, AwardAction.Vote, ExpertReview },
        { ExpertReview, Recuse, ExpertReview },
        { ExpertReview, RestartDraw, AwaitingDraw },
        { ExpertReview, CloseVote, ExpertReview },
        { ExpertReview, PassVote, AwaitingInspection },
        { ExpertReview, FailVote, NotAwarded },
        { AwaitingInspection, PassInspection, AwaitingDecision },
        { AwaitingInspection, FailInspection, NotAwarded },
        { AwaitingDecision, DraftDecision, Signing },
        { AwaitingDecision, Reject, NotAwarded },
        { Signing, Sign, Signing },
        { Signing, Approve, AwaitingPublicity },
        { Signing, ReturnDecision, AwaitingDecision },
        { AwaitingPublicity, Publish, InPublicity },
        { InPublicity, AwardAction.Object, ObjectionReview },
        { InPublicity, EndPublicity, AwaitingNaming },
        { ObjectionReview, DismissObjection, InPublicity },
        { ObjectionReview, UpholdObjection, NotAwarded },
        { AwaitingNaming, Name, Named },
        { Named, FileReport, Named },
        { Named, ProposeVerdict, AwaitingVerdict },
        { Named, ProposeRemoval, AwaitingRemoval },
        { Named, EndTerm, AwaitingFinalReview },
        { AwaitingVerdict, ConfirmQualified, Named },
        { AwaitingVerdict, ConfirmBasic, Correcting },
        { AwaitingVerdict, ConfirmUnqualified, Removed },
        { AwaitingVerdict, ConfirmAccepted, TermEnded },
        { AwaitingVerdict, ReturnVerdict, Named },
        { Correcting, FileReport, Correcting },
        { Correcting, ProposeVerdict, AwaitingVerdict },
        { Correcting, ProposeRemoval, AwaitingRemoval },
        { AwaitingRemoval, ConfirmRemoval, Removed },
        { AwaitingRemoval, ReturnRemoval, Named },
        { AwaitingFinalReview, FileReport, AwaitingFinalReview },
        { AwaitingFinalReview, ProposeVerdict, AwaitingVerdict },
        { AwaitingFinalReview, ProposeRemoval, AwaitingRemoval },
        { Named, ChangeEmployer, Named },
        { Correcting, ChangeEmployer, Correcting },
        { AwaitingFinalReview, ChangeEmployer, AwaitingFinalReview },
        { TermEnded, Archive, Archived },
        { Removed, Archive, Archived },
        { FormCheck, Withdraw, Withdrawn },
        { AwaitingCorrection, Withdraw, Withdrawn },
        { AwaitingDraw, Withdraw, Withdrawn },
        { ExpertReview, Withdraw, Withdrawn },
        { AwaitingInspection, Withdraw, Withdrawn },
        { AwaitingDecision, Withdraw, Withdrawn },
        { AwaitingPublicity, Withdraw, Withdrawn },
        { AwaitingNaming, Withdraw, Withdrawn },
    };

    public static StateFlow<AwardStatus, AwardAction> Of(AwardKind kind) => kind is AwardKind.Selection ? Selections : Table;

    /// <summary>The capabilities any of which opens an action; none when only the portal itself takes it.</summary>
    public static IReadOnlyList<Capability> Needs(AwardAction action) => action switch
    {
        // The talent office nominates in selections; a leader award is the employer's alone.
        Submit or Withdraw => [Capability.ApplyForAwards, Capability.DecideAwards],
        Resubmit or FileReport => [Capability.ApplyForAwards],
        RequestCorrection or PassForm or RejectForm => [Capability.CheckAwards],
        CommitDraw or OpenDraw or CloseVote or PassInspection or FailInspection or ProposeVerdict => [Capability.ReviewAwards],
        Score or AwardAction.Vote or Recuse => [Capability.ScoreAwards],
        Sign or ReturnDecision => [Capability.DecideAwards, Capability.SignAwards],
        DraftDecision or Reject or SignContract or ConfirmQualified or ConfirmBasic or ConfirmUnqualified or ConfirmAccepted or ReturnVerdict
            or ProposeUpgrade or RecordLeaving or Archive or Name or ProposeRemoval or ConfirmRemoval or ReturnRemoval
            or ReportFraud or ConfirmFraud or DismissFraud or ChangeEmployer => [Capability.DecideAwards],
        Publish => [Capability.PublishNotices],
        AwardAction.Object or DismissObjection or UpholdObjection => [Capability.DecideObjections],
        Lapse or RestartDraw or PassScore or FailScore or PassVote or FailVote or Approve or EndPublicity or EndTerm => [],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    public static AwardStage StageOf(AwardAction action) => action switch
    {
        RequestCorrection or PassForm or RejectForm => AwardStage.Form,
        CommitDraw or OpenDraw or CloseVote or PassInspection or FailInspection => AwardStage.Review,
        DraftDecision or Sign or ReturnDecision or Reject => AwardStage.Decision,
        _ => AwardStage.None,
    };

    /// <summary>Who sat at one desk of a case sits at no other desk of it.</summary>
    public static bool Excludes(AwardStage earlier, AwardStage now) => earlier is not AwardStage.None && now is not AwardStage.None && earlier != now;

    /// <summary>Whether nothing is to be done any more. An archived award can still be taken back as long as the promised service runs, and its employer change, which keeps nobody from a new one.</summary>
    public static bool IsFinal(AwardStatus status) => !Table.ActionsFrom(status).Except([RecordLeaving, ChangeEmployer, .. AboutFraud]).Any() && !Selections.ActionsFrom(status).Any();

    /// <summary>The steps about false documents that came to light after the contract; they stand beside the course and leave its state, but for the confirmation.</summary>
    public static IReadOnlyList<AwardAction> AboutFraud { get; } = [ReportFraud, ConfirmFraud, DismissFraud];

    /// <summary>Backward steps and steps on the spot open a new round, so that one (case, round, status) is decided exactly once.</summary>
    public static bool OpensNewRound(AwardAction action) =>
        action is Resubmit or RestartDraw or Score or AwardAction.Vote or CloseVote or Recuse or Sign or ReturnDecision or DismissObjection or FileReport or ConfirmQualified or ConfirmBasic or ReturnVerdict or ReturnRemoval or Approve
            or ReportFraud or DismissFraud or ChangeEmployer;

    /// <summary>Whether a contract binds both sides in this state.</summary>
    public static bool IsUnderContract(AwardStatus status) => status is Running or AwaitingVerdict or Correcting or SigningUpgrade;
}
