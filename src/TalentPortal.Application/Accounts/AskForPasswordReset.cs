using FluentValidation;

namespace TalentPortal.Application.Accounts;

public sealed class AskForPasswordReset
{
    public string? Name { get; set; }
}

public sealed class AskForPasswordResetValidator : AbstractValidator<AskForPasswordReset>
{
    public AskForPasswordResetValidator() => RuleFor(form => form.Name).NotEmpty().MaximumLength(64);
}
