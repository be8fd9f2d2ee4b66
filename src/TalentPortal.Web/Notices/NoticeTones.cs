using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Notices;

/// <summary>The families of the badges of this area.</summary>
internal static class NoticeTones
{
    public static Tone Tone(this NoticeState state) => state switch
    {
        NoticeState.Checked or NoticeState.Published => Foundation.Parts.Tone.Work,
        NoticeState.Ended or NoticeState.TakenDown => Foundation.Parts.Tone.Ok,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static Tone Tone(this NoticeItemState state) => state switch
    {
        NoticeItemState.Held => Foundation.Parts.Tone.Wait,
        NoticeItemState.Removed => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Ok,
    };

    public static Tone Tone(this ObjectionState state) => state switch
    {
        ObjectionState.Received or ObjectionState.Lead => Foundation.Parts.Tone.Wait,
        ObjectionState.UnderReview or ObjectionState.PaymentSuspended => Foundation.Parts.Tone.Work,
        ObjectionState.NotUpheld or ObjectionState.Closed => Foundation.Parts.Tone.Ok,
        ObjectionState.Upheld => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Quiet,
    };
}
