using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public static class TalentRefusals
{
    public static readonly Refusal EducationAlreadyVerified = new("talent.education_already_verified");
    public static readonly Refusal NoSuchEducation = new("talent.no_such_education");
    /// <summary>The number is in the register under another name.</summary>
    public static readonly Refusal NameDiffers = new("talent.name_differs");
    public static readonly Refusal HasAnotherAccount = new("talent.has_another_account");
    /// <summary>The account is linked to another number already.</summary>
    public static readonly Refusal IdentityIsFixed = new("talent.identity_is_fixed");
    public static readonly Refusal IdNumberBelongsToAnother = new("talent.id_number_belongs_to_another");
}
