using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

public sealed class VerifyEducation
{
    public EducationLevel Level { get; set; }
    public EducationVerification By { get; set; }
    public long Version { get; set; }
}

public sealed class VerifyEducationValidator : AbstractValidator<VerifyEducation>
{
    public VerifyEducationValidator(PortalTexts texts)
    {
        RuleFor(form => form.Level).IsInEnum().WithMessage(_ => texts["subsidy.education.level"]);
        RuleFor(form => form.By).IsInEnum().NotEqual(EducationVerification.None).WithMessage(_ => texts["subsidy.education.verified_by"]);
    }
}
