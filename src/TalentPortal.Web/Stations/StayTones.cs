using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Stations;

internal static class StayTones
{
    public static Tone Tone(this StayStatus status) => status switch
    {
        StayStatus.Requested => Foundation.Parts.Tone.Wait,
        StayStatus.Confirmed => Foundation.Parts.Tone.Work,
        StayStatus.InHouse => Foundation.Parts.Tone.Ok,
        StayStatus.Refused or StayStatus.NoShow => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Quiet,
    };
}
