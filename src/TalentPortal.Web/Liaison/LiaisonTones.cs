using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
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
}
