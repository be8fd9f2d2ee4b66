using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

public sealed class WithdrawApplication
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class WithdrawApplicationValidator : AbstractValidator<WithdrawApplication>
{
    private const int Longest = 500;

    public WithdrawApplicationValidator(PortalTexts texts) => RuleFor(form => form.Reason).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
}
