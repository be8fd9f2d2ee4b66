using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Talents;

internal static class NumberExportTones
{
    public static Tone Tone(this NumberExportState state) => state switch
    {
        NumberExportState.Pending => Foundation.Parts.Tone.Wait,
        NumberExportState.Approved => Foundation.Parts.Tone.Work,
        NumberExportState.Ready => Foundation.Parts.Tone.Ok,
        NumberExportState.Rejected => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Quiet,
    };
}
