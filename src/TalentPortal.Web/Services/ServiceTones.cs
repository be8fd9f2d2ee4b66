using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Services;

internal static class ServiceTones
{
    public static Tone Tone(this ServiceStatus status) => status switch
    {
        ServiceStatus.Closed => Foundation.Parts.Tone.Ok,
        ServiceStatus.Declined or ServiceStatus.CallBack => Foundation.Parts.Tone.No,
        ServiceStatus.Withdrawn => Foundation.Parts.Tone.Quiet,
        ServiceStatus.InHand => Foundation.Parts.Tone.Work,
        _ => Foundation.Parts.Tone.Wait,
    };
}
