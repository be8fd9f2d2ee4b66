using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Policies;

/// <summary>The family of a version's badge.</summary>
internal static class PolicyTones
{
    public static Tone Tone(this PolicyVersionState state) => state switch
    {
        PolicyVersionState.Draft => Foundation.Parts.Tone.Wait,
        PolicyVersionState.Checked => Foundation.Parts.Tone.Work,
        PolicyVersionState.Published => Foundation.Parts.Tone.Ok,
        _ => Foundation.Parts.Tone.Quiet,
    };
}
