using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Subsidies.SubsidyAction;
using static TalentPortal.Domain.Subsidies.SubsidyStatus;

namespace TalentPortal.Domain.Subsidies;

/// <summary>The whole course of an application as data: transitions (domain table 3.2), rights and desks.</summary>
public static class SubsidyFlow
{
    public static readonly StateFlow<SubsidyStatus, SubsidyAction> Table = new()
    {
        { Draft, Submit, AwaitingEmployer },
        { Draft, SubmitSelfEmployed, AwaitingIntake },
        { Draft, SubmitVouched, AwaitingIntake },
        { AwaitingEmployer, SubsidyAction.ConfirmEmployment, AwaitingIntake },
        { AwaitingEmployer, RefuseEmployment, ReturnedByEmployer },
        { AwaitingEmployer, LapseOffered, Lapsed },
        { ReturnedByEmployer, Submit, AwaitingEmployer },
        { ReturnedByEmployer, SubmitSelfEmployed, AwaitingIntake },
        { AwaitingIntake, Accept, Accepted },
        { AwaitingIntake, DeemAccepted, Accepted },
        { AwaitingIntake, AdmitOffered, SecondReview },
        { AwaitingIntake, RequestCorrection, AwaitingCorrection },
        { AwaitingIntake, Decline, Declined },
        { AwaitingCorrection, Resubmit, AwaitingIntake },
        { AwaitingCorrection, Lapse, Lapsed },
        { Accepted, StartReview, FirstReview },
        { Accepted, AdmitOffered, SecondReview },
        { FirstReview, RequestCorrection, AwaitingCorrection },
        { FirstReview, RaiseDoubt, Discrepancy },
        { FirstReview, PassFirstReview, JointReview },
        { FirstReview, PassFirstReviewAlone, SecondReview },
        { JointReview, AllAnsweredClear, SecondReview },
        { JointReview, AllAnsweredWithHit, Discrepancy },
        { Discrepancy, ClearDoubt, SecondReview },
        { Discrepancy, ConfirmDoubt, Rejected },
        { SecondReview, PassSecondReview, AwaitingApproval },
        { SecondReview, WaiveSecondReview, AwaitingApproval },
        { SecondReview, SendBack, FirstReview },
        { AwaitingApproval, Approve, AwaitingPublicity },
        { AwaitingApproval, ApproveAwaitingFunds, AwaitingFunds },
        { AwaitingApproval, Reject, Rejected },
        { AwaitingApproval, ReturnToReview, FirstReview },
        { AwaitingFunds, GrantFunds, AwaitingPublicity },
        { AwaitingPublicity, Publish, InPublicity },
        { InPublicity, EndPublicity, AwaitingPayment },
        { InPublicity, SubsidyAction.Object, ObjectionReview },
        { ObjectionReview, DismissObjection, AwaitingPayment },
        { ObjectionReview, UpholdObjection, Rejected },
        { AwaitingPayment, SubsidyAction.SuspendPayment, ObjectionReview },
        { AwaitingPayment, Pay, Paid },
        { AwaitingPayment, FailPayment, PaymentFailed },
        { PaymentFailed, CorrectAccount, AwaitingPayment },
        { AwaitingEmployer, Withdraw, Withdrawn },
        { ReturnedByEmployer, Withdraw, Withdrawn },
        { AwaitingIntake, Withdraw, Withdrawn },
        { AwaitingCorrection, Withdraw, Withdrawn },
        { Accepted, Withdraw, Withdrawn },
        { FirstReview, Withdraw, Withdrawn },
        { JointReview, Withdraw, Withdrawn },
        { Discrepancy, Withdraw, Withdrawn },
        { SecondReview, Withdraw, Withdrawn },
        { AwaitingApproval, Withdraw, Withdrawn },
        { AwaitingFunds, Withdraw, Withdrawn },
        { AwaitingPublicity, Withdraw, Withdrawn },
    };

    /// <summary>The capability an action needs, or null when only the portal itself takes it.</summary>
    public static Capability? Needs(SubsidyAction action, SubsidyStatus status) => action switch
    {
        Submit or SubmitSelfEmployed or SubmitVouched or Resubmit or Withdraw or CorrectAccount => Capability.ApplyForSubsidies,
        SubsidyAction.ConfirmEmployment or RefuseEmployment => Capability.ConfirmEmployment,
        RequestCorrection when status is FirstReview => Capability.ReviewSubsidies,
        Accept or RequestCorrection or Decline => Capability.AcceptSubsidies,
        StartReview or AdmitOffered or RaiseDoubt or PassFirstReview or PassFirstReviewAlone or ClearDoubt or ConfirmDoubt => Capability.ReviewSubsidies,
        AllAnsweredClear or AllAnsweredWithHit => Capability.AnswerJointReview,
        PassSecondReview or SendBack => Capability.SecondReviewSubsidies,
        Approve or ApproveAwaitingFunds or Reject or ReturnToReview => Capability.ApproveSubsidies,
        Publish => Capability.PublishNotices,
        SubsidyAction.Object or DismissObjection or UpholdObjection or SubsidyAction.SuspendPayment => Capability.DecideObjections,
        Pay or FailPayment => Capability.PreparePayments,
        DeemAccepted or Lapse or LapseOffered or WaiveSecondReview or GrantFunds or EndPublicity => null,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    public static ReviewStage StageOf(SubsidyAction action, SubsidyStatus status) => action switch
    {
        Accept or Decline => ReviewStage.Intake,
        RequestCorrection => status is FirstReview ? ReviewStage.First : ReviewStage.Intake,
        StartReview or AdmitOffered or RaiseDoubt or PassFirstReview or PassFirstReviewAlone or ClearDoubt or ConfirmDoubt => ReviewStage.First,
        PassSecondReview or SendBack => ReviewStage.Second,
        Approve or ApproveAwaitingFunds or Reject or ReturnToReview => ReviewStage.Approval,
        DismissObjection or UpholdObjection or SubsidyAction.SuspendPayment => ReviewStage.Objection,
        Pay or FailPayment => ReviewStage.Payment,
        _ => ReviewStage.None,
    };

    /// <summary>The desk a case in this state lies on, by the capability of its officers and the step they would take; null where no officer holds it.</summary>
    public static (Capability Capability, SubsidyAction Step)? DeskOf(SubsidyStatus status) => status switch
    {
        AwaitingIntake => (Capability.AcceptSubsidies, Accept),
        Accepted => (Capability.ReviewSubsidies, StartReview),
        FirstReview => (Capability.ReviewSubsidies, RaiseDoubt),
        Discrepancy => (Capability.ReviewSubsidies, ClearDoubt),
        SecondReview => (Capability.SecondReviewSubsidies, PassSecondReview),
        AwaitingApproval => (Capability.ApproveSubsidies, Approve),
        _ => null,
    };

    /// <summary>Desks that exclude one another for one person: who reviews first does not review second, approve or pay (domain §2).</summary>
    public static bool Excludes(ReviewStage earlier, ReviewStage now) => (earlier, now) switch
    {
        (ReviewStage.First, ReviewStage.Second or ReviewStage.Approval or ReviewStage.Payment) => true,
        (ReviewStage.Second, ReviewStage.First or ReviewStage.Approval or ReviewStage.Payment) => true,
        (ReviewStage.Approval, ReviewStage.First or ReviewStage.Second or ReviewStage.Payment) => true,
        (ReviewStage.Intake, ReviewStage.Second or ReviewStage.Approval or ReviewStage.Payment) => true,
        _ => false,
    };

    /// <summary>The desks are done with it: approved, whatever is still to be published or paid, or at its end.</summary>
    public static bool IsDecided(SubsidyStatus status) =>
        status is SubsidyStatus.AwaitingFunds or SubsidyStatus.AwaitingPublicity or SubsidyStatus.InPublicity or SubsidyStatus.ObjectionReview or SubsidyStatus.AwaitingPayment or SubsidyStatus.PaymentFailed || IsFinal(status);

    /// <summary>Nothing more can happen to a case in these states.</summary>
    public static bool IsFinal(SubsidyStatus status) => !Table.ActionsFrom(status).Any();

    /// <summary>A backward step opens a new round, so that one (case, round, status) is decided exactly once.</summary>
    public static bool OpensNewRound(SubsidyAction action) => action is RefuseEmployment or Resubmit or SendBack or ReturnToReview or CorrectAccount or SubsidyAction.SuspendPayment;
}
