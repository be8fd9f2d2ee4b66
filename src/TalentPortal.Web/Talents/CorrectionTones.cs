using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Talents;

internal static class CorrectionTones
{
    public static Tone Tone(this RecordCorrectionState state) => state switch
    {
        RecordCorrectionState.Open => Foundation.Parts.Tone.Work,
        RecordCorrectionState.Proposed => Foundation.Parts.Tone.Wait,
        RecordCorrectionState.Accepted => Foundation.Parts.Tone.Ok,
        RecordCorrectionState.Refused => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Quiet,
    };
}
