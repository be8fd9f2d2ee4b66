using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Subsidies;

/// <summary>The colour family of each state: grey, blue, amber, green, red and nothing else.</summary>
public static class SubsidyTone
{
    public static Tone Tone(this SubsidyStatus status) => status switch
    {
        SubsidyStatus.Draft or SubsidyStatus.AwaitingEmployer or SubsidyStatus.AwaitingIntake or SubsidyStatus.Withdrawn or SubsidyStatus.Lapsed => Foundation.Parts.Tone.Quiet,
        SubsidyStatus.ReturnedByEmployer or SubsidyStatus.AwaitingCorrection or SubsidyStatus.Discrepancy or SubsidyStatus.AwaitingFunds or SubsidyStatus.ObjectionReview => Foundation.Parts.Tone.Wait,
        SubsidyStatus.Paid => Foundation.Parts.Tone.Ok,
        SubsidyStatus.Declined or SubsidyStatus.Rejected or SubsidyStatus.PaymentFailed => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Work,
    };
}
