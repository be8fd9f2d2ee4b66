using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>One completed education of a person, and who vouches for it.</summary>
public sealed class Education
{
    private Education() { }

    public Education(EducationLevel level, bool isFullTime, string school, string major, DateOnly graduatedOn, bool isOverseas)
    {
        Id = Guid.CreateVersion7();
        Level = level;
        IsFullTime = isFullTime;
        School = school;
        Major = major;
        GraduatedOn = graduatedOn;
        IsOverseas = isOverseas;
    }

    public Guid Id { get; private set; }
    public EducationLevel Level { get; private set; }
    public bool IsFullTime { get; private set; }
    public bool IsOverseas { get; private set; }
    public string School { get; private set; } = "";
    public string Major { get; private set; } = "";
    public DateOnly GraduatedOn { get; private set; }
    public EducationVerification Verification { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public bool IsVerified => Verification is not EducationVerification.None;

    internal void Verify(EducationVerification by, DateOnly on)
    {
        if (IsVerified) throw new RefusedException(TalentRefusals.EducationAlreadyVerified);
        (Verification, VerifiedOn) = (by, on);
    }
}
