using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>A clerk's word on a request. The person reads it.</summary>
public sealed class DecideCorrection
{
    /// <summary>The clerk reads the number from the paper once more: a slip of either hand is noticed, and nobody has to be shown what was typed.</summary>
    [NotKeptByBrowser] public string? NumberOnPaper { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class DecideCorrectionValidator : AbstractValidator<DecideCorrection>
{
    public DecideCorrectionValidator(PortalTexts texts) =>
        RuleFor(form => form.Words).MaximumLength(RecordCorrection.LongestWords).WithMessage(_ => texts["apply.too_long", RecordCorrection.LongestWords]);
}
