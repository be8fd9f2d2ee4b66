using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Accounts;

public sealed class ResetPassword
{
    public string? Code { get; set; }
    public string? NewPassword { get; set; }
    public string? PasswordAgain { get; set; }
}

public sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator(PortalTexts texts)
    {
        RuleFor(form => form.Code).NotEmpty().MaximumLength(12);
        // The stricter profile of staff is asked once the code has shown whose account it is.
        RuleFor(form => form.NewPassword).Custom((password, context) =>
        {
            if (PasswordRules.FaultOf(password, forStaff: false) is { } fault) context.AddFailure(texts.Of(fault));
        });
        RuleFor(form => form.PasswordAgain).Equal(form => form.NewPassword).WithMessage(_ => texts["account.password.differs"]);
    }
}
