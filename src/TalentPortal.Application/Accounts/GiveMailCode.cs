using FluentValidation;

namespace TalentPortal.Application.Accounts;

public sealed class GiveMailCode
{
    public string? Code { get; set; }
}

public sealed class GiveMailCodeValidator : AbstractValidator<GiveMailCode>
{
    public GiveMailCodeValidator() => RuleFor(form => form.Code).NotEmpty().MaximumLength(12);
}
