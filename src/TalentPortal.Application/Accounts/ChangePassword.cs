using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Accounts;

public sealed class ChangePassword
{
    public string? CurrentPassword { get; set; }
    public string? NewPassword { get; set; }
    public string? PasswordAgain { get; set; }
}

public sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator(PortalTexts texts)
    {
        RuleFor(form => form.CurrentPassword).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
        RuleFor(form => form.NewPassword).NotEmpty().NotEqual(form => form.CurrentPassword).WithMessage(_ => texts["account.password.same_as_before"]);
        RuleFor(form => form.PasswordAgain).Equal(form => form.NewPassword).WithMessage(_ => texts["account.password.differs"]);
    }
}
