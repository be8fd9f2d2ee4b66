using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Recognitions.RecognitionAction;
using static TalentPortal.Domain.Recognitions.RecognitionStatus;

namespace TalentPortal.Domain.Recognitions;

/// <summary>The whole course of an application for a level as data: transitions, rights and desks.</summary>
public static class RecognitionFlow
{
    public static readonly StateFlow<RecognitionStatus, RecognitionAction> Table = new()
    {
        { Draft, Submit, AwaitingEmployer },
        { Draft, SubmitAlone, AwaitingIntake },
        { AwaitingEmployer, Recommend, AwaitingIntake },
        { AwaitingEmployer, RefuseRecommendation, ReturnedByEmployer },
        { ReturnedByEmployer, Submit, AwaitingEmployer },
        { ReturnedByEmployer, SubmitAlone, AwaitingIntake },
        { AwaitingIntake, Accept, FirstReview },
        { AwaitingIntake, RequestCorrection, AwaitingCorrection },
        { AwaitingIntake, Decline, Declined },
        { AwaitingCorrection, Resubmit, AwaitingIntake },
        { AwaitingCorrection, Lapse, Lapsed },
        { FirstReview, RequestCorrection, AwaitingCorrection },
        { FirstReview, PassReview, AwaitingDecision },
        { FirstReview, RejectReview, NotRecognised },
        { FirstReview, PassScore, AwaitingPanel },
        { FirstReview, FailScore, NotRecognised },
        { AwaitingPanel, PanelRecommends, AwaitingDecision },
        { AwaitingPanel, PanelRefuses, NotRecognised },
        { AwaitingDecision, Approve, AwaitingPublicity },
        { AwaitingDecision, Reject, NotRecognised },
        { AwaitingDecision, SendBack, FirstReview },
        { AwaitingPublicity, Publish, InPublicity },
        { InPublicity, RecognitionAction.Object, ObjectionReview },
        { InPublicity, Recognise, Recognised },
        { ObjectionReview, DismissObjection, InPublicity },
        { ObjectionReview, UpholdObjection, NotRecognised },
        { AwaitingEmployer, Withdraw, Withdrawn },
        { ReturnedByEmployer, Withdraw, Withdrawn },
        { AwaitingIntake, Withdraw, Withdrawn },
        { AwaitingCorrection, Withdraw, Withdrawn },
        { FirstReview, Withdraw, Withdrawn },
        { AwaitingPanel, Withdraw, Withdrawn },
        { AwaitingDecision, Withdraw, Withdrawn },
        { AwaitingPublicity, Withdraw, Withdrawn },
    };

    /// <summary>The capability an action needs, or null when only the portal itself takes it.</summary>
    public static Capability? Needs(RecognitionAction action, RecognitionStatus status) => action switch
    {
        Submit or SubmitAlone or Resubmit or Withdraw => Capability.ApplyForRecognition,
        Recommend or RefuseRecommendation => Capability.ConfirmEmployment,
        RequestCorrection when status is FirstReview => Capability.ReviewRecognitions,
        Accept or RequestCorrection or Decline => Capability.AcceptRecognitions,
        PassReview or RejectReview or PassScore or FailScore => Capability.ReviewRecognitions,
        PanelRecommends or PanelRefuses => Capability.HoldRecognitionPanels,
        Approve or Reject or SendBack => Capability.DecideRecognitions,
        Publish => Capability.PublishNotices,
        RecognitionAction.Object or DismissObjection or UpholdObjection => Capability.DecideObjections,
        Lapse or Recognise => null,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    public static RecognitionStage StageOf(RecognitionAction action) => action switch
    {
        Accept or RequestCorrection or Decline or PassReview or RejectReview or PassScore or FailScore => RecognitionStage.Review,
        PanelRecommends or PanelRefuses => RecognitionStage.Panel,
        Approve or Reject or SendBack => RecognitionStage.Decision,
        _ => RecognitionStage.None,
    };

    /// <summary>Who reviewed neither holds the panel nor decides, and the other way round.</summary>
    public static bool Excludes(RecognitionStage earlier, RecognitionStage now) =>
        earlier is not RecognitionStage.None && now is not RecognitionStage.None && earlier != now;

    /// <summary>Which steps belong to one route only.</summary>
    public static RecognitionRoute? RouteOf(RecognitionAction action) => action switch
    {
        PassReview or RejectReview => RecognitionRoute.Title,
        PassScore or FailScore or PanelRecommends or PanelRefuses => RecognitionRoute.Assessment,
        _ => null,
    };

    public static bool IsFinal(RecognitionStatus status) => !Table.ActionsFrom(status).Any();

    /// <summary>A backward step opens a new round, so that one (case, round, status) is decided exactly once.</summary>
    public static bool OpensNewRound(RecognitionAction action) => action is RefuseRecommendation or Resubmit or SendBack or DismissObjection;

    /// <summary>Whether the offices' clock stands still in this state.</summary>
    public static bool IsPausedIn(RecognitionStatus status) =>
        status is AwaitingCorrection or AwaitingPanel or InPublicity or ObjectionReview;
}
