using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Accounts;

public sealed class RegisterApplicant
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Password { get; set; }
    public string? PasswordAgain { get; set; }
}

public sealed class RegisterApplicantValidator : AbstractValidator<RegisterApplicant>
{
    public RegisterApplicantValidator(PortalTexts texts)
    {
        RuleFor(form => form.Code).NotEmpty().MaximumLength(12);
        RuleFor(form => form.Name).NotEmpty().MaximumLength(60);
        RuleFor(form => form.Password).Custom((password, context) =>
        {
            if (PasswordRules.FaultOf(password, forStaff: false) is { } fault) context.AddFailure(texts.Of(fault));
        });
        RuleFor(form => form.PasswordAgain).Equal(form => form.Password).WithMessage(_ => texts["account.password.differs"]);
    }
}
