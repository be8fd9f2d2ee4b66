using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>A human conclusion on a doubt (疑点结论).</summary>
public sealed class ConcludeCheck
{
    public Guid CheckId { get; set; }
    public string? Conclusion { get; set; }
    public long Version { get; set; }
}

public sealed class ConcludeCheckValidator : AbstractValidator<ConcludeCheck>
{
    public ConcludeCheckValidator(PortalTexts texts) =>
        RuleFor(form => form.Conclusion)
            .NotEmpty().WithMessage(_ => texts["subsidy.conclusion.required"])
            .MaximumLength(DecideOnCaseValidator.Longest).WithMessage(_ => texts["subsidy.opinion.too_long", DecideOnCaseValidator.Longest]);
}
