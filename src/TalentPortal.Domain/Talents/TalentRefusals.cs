using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public static class TalentRefusals
{
    public static readonly Refusal EducationAlreadyVerified = new("talent.education_already_verified");
    public static readonly Refusal NoSuchEducation = new("talent.no_such_education");
    public static readonly Refusal IdNumberBelongsToAnother = new("talent.id_number_belongs_to_another");
}
