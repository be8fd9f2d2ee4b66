using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Talents;

internal static class RosterTones
{
    public static Tone Tone(this RosterStatus status) => status switch
    {
        RosterStatus.Checking or RosterStatus.Importing => Foundation.Parts.Tone.Work,
        RosterStatus.Checked => Foundation.Parts.Tone.Wait,
        RosterStatus.Imported => Foundation.Parts.Tone.Ok,
        _ => Foundation.Parts.Tone.No,
    };
}
