using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>To whom a file goes, and why.</summary>
public sealed class HandOverCase
{
    public Guid? To { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class HandOverCaseValidator : AbstractValidator<HandOverCase>
{
    public HandOverCaseValidator(PortalTexts texts)
    {
        RuleFor(form => form.To).NotNull().WithMessage(_ => texts["subsidy.hand_over.to.required"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["subsidy.hand_over.reason.required"])
            .MaximumLength(SubsidyHandOver.LongestReason).WithMessage(_ => texts["subsidy.opinion.too_long", SubsidyHandOver.LongestReason]);
    }
}
