using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>A version that will not be published, and why.</summary>
public sealed class DiscardPolicyVersion
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class DiscardPolicyVersionValidator : AbstractValidator<DiscardPolicyVersion>
{
    public DiscardPolicyVersionValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason)
            .NotEmpty().WithMessage(_ => texts["policy.discard.reason.required"])
            .MaximumLength(PolicyVersion.LongestReason).WithMessage(_ => texts["policy.discard.reason.too_long", PolicyVersion.LongestReason]);
}
