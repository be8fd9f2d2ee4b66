using FluentValidation;

namespace TalentPortal.Application.Accounts;

public sealed class SignIn
{
    /// <summary>Mobile number of an applicant, user name of anybody else.</summary>
    public string? Name { get; set; }
    public string? Password { get; set; }
}

public sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(form => form.Name).NotEmpty().MaximumLength(64);
        RuleFor(form => form.Password).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
    }
}
