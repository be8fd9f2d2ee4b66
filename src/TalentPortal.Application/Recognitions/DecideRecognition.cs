using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Recognitions;

/// <summary>A step that needs nothing but its words: opinion when it goes on, reason when it does not.</summary>
public sealed class DecideRecognition
{
    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class DecideRecognitionValidator : AbstractValidator<DecideRecognition>
{
    public const int Longest = 1000;

    public DecideRecognitionValidator(PortalTexts texts) =>
        RuleFor(form => form.Opinion).NotEmpty().WithMessage(_ => texts["recognition.opinion.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
}
