using TalentPortal.Domain.Liaison;
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
}
