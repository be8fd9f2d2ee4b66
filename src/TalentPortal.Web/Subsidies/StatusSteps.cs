using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Web.Subsidies;

/// <summary>The course of a case as an applicant counts it: submit, employer, acceptance, first, joint and second review, decision, notice, payment.</summary>
internal static class StatusSteps
{
    public const int Count = 9;

    /// <summary>Null where the course has ended or has not begun.</summary>
    public static int? Of(SubsidyStatus status) => status switch
    {
        SubsidyStatus.ReturnedByEmployer => 1,
        SubsidyStatus.AwaitingEmployer => 2,
        SubsidyStatus.AwaitingIntake or SubsidyStatus.AwaitingCorrection => 3,
        SubsidyStatus.Accepted or SubsidyStatus.FirstReview => 4,
        SubsidyStatus.JointReview or SubsidyStatus.Discrepancy => 5,
        SubsidyStatus.SecondReview => 6,
        SubsidyStatus.AwaitingApproval => 7,
        SubsidyStatus.AwaitingFunds or SubsidyStatus.AwaitingPublicity or SubsidyStatus.InPublicity or SubsidyStatus.ObjectionReview => 8,
        SubsidyStatus.AwaitingPayment or SubsidyStatus.PaymentFailed or SubsidyStatus.Paid => 9,
        _ => null,
    };
}
