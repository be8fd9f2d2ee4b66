using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Employers;

/// <summary>How what officers ask for is shown.</summary>
internal static class EmployerTones
{
    public static Tone Tone(this EmployerRequestState state) => state switch
    {
        EmployerRequestState.Open => Foundation.Parts.Tone.Wait,
        EmployerRequestState.Proposed => Foundation.Parts.Tone.Work,
        EmployerRequestState.Accepted => Foundation.Parts.Tone.Ok,
        EmployerRequestState.Refused => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Quiet,
    };

    /// <summary>The language of a field's value where it is nobody's wording but the employer's or the county's own.</summary>
    public static string? Lang(this EmployerField field) =>
        field is EmployerField.Name or EmployerField.ChainId or EmployerField.ContactName or EmployerField.Qualification ? "zh-CN" : null;
}
