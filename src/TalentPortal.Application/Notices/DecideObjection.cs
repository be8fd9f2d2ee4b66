using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Notices;

/// <summary>One step on an objection, with its reason. The reason of a decision is printed in the answer.</summary>
public sealed class DecideObjection
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class DecideObjectionValidator : AbstractValidator<DecideObjection>
{
    public const int Longest = 1000;

    public DecideObjectionValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["objection.reason.required"]).MaximumLength(Longest).WithMessage(_ => texts["notice.too_long", Longest]);
}
