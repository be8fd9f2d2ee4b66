using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>An employer sends an application back, with what is wrong.</summary>
public sealed class RefuseEmployment
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class RefuseEmploymentValidator : AbstractValidator<RefuseEmployment>
{
    private const int Longest = 500;

    public RefuseEmploymentValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["employer.refuse.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
}
