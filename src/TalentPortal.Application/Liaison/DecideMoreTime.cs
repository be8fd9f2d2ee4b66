using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Liaison;

/// <summary>Whether a department gets more time, for an issue or for its part of a service, with the words for it.</summary>
public sealed class DecideMoreTime
{
    public const int LongestWords = 1_000;

    public bool? Grant { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class DecideMoreTimeValidator : AbstractValidator<DecideMoreTime>
{
    public DecideMoreTimeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Grant).NotNull().WithMessage(_ => texts["issue.grant.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.say.required"]).MaximumLength(DecideMoreTime.LongestWords).WithMessage(_ => texts["apply.too_long", DecideMoreTime.LongestWords]);
    }
}
