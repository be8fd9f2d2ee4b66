using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Liaison;

internal static class LiaisonTones
{
    public static Tone Tone(this ContactStanding standing) => standing switch
    {
        ContactStanding.Overdue => Foundation.Parts.Tone.No,
        ContactStanding.Kept => Foundation.Parts.Tone.Ok,
        _ => Foundation.Parts.Tone.Wait,
    };

    public static Tone Tone(this IssueStatus status) => status switch
    {
        IssueStatus.Closed or IssueStatus.Settled => Foundation.Parts.Tone.Ok,
        IssueStatus.Escalated => Foundation.Parts.Tone.No,
        IssueStatus.Dropped => Foundation.Parts.Tone.Quiet,
        IssueStatus.InHand => Foundation.Parts.Tone.Work,
        _ => Foundation.Parts.Tone.Wait,
    };

    public static Tone Tone(this SharingState state) => state switch
    {
        SharingState.Running => Foundation.Parts.Tone.Ok,
        SharingState.Ahead => Foundation.Parts.Tone.Wait,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static Tone Tone(this PromiseState state) => state switch
    {
        PromiseState.Kept => Foundation.Parts.Tone.Ok,
        PromiseState.Withdrawn => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.Wait,
    };

    public static Tone Tone(this AdjustmentState state) => state switch
    {
        AdjustmentState.InForce => Foundation.Parts.Tone.Ok,
        AdjustmentState.Dropped => Foundation.Parts.Tone.Quiet,
        AdjustmentState.SentBack => Foundation.Parts.Tone.No,
        AdjustmentState.Open => Foundation.Parts.Tone.Work,
        _ => Foundation.Parts.Tone.Wait,
    };

    public static Tone Tone(this AdjustmentChoice choice) => choice switch
    {
        AdjustmentChoice.Keep => Foundation.Parts.Tone.Ok,
        AdjustmentChoice.End => Foundation.Parts.Tone.No,
        AdjustmentChoice.Wait => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.Work,
    };

    public static Tone Tone(this LoadStanding standing) => standing switch
    {
        LoadStanding.Within => Foundation.Parts.Tone.Ok,
        LoadStanding.Over => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Wait,
    };
}
