using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>No new applications from a day on; what runs goes on.</summary>
public sealed class ClosePolicy
{
    public DateOnly? From { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class ClosePolicyValidator : AbstractValidator<ClosePolicy>
{
    public ClosePolicyValidator(PortalTexts texts)
    {
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Reason).Must(reason => reason?.Trim().Length > 0).WithMessage(_ => texts["policy.step.reason.required"])
            .MaximumLength(PolicyStep.LongestReason).WithMessage(_ => texts["policy.discard.reason.too_long", PolicyStep.LongestReason]);
    }
}
