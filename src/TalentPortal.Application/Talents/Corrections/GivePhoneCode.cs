using FluentValidation;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>The code that came to the new number.</summary>
public sealed class GivePhoneCode
{
    public string? Code { get; set; }
}

public sealed class GivePhoneCodeValidator : AbstractValidator<GivePhoneCode>
{
    public GivePhoneCodeValidator() => RuleFor(form => form.Code).NotEmpty().MaximumLength(12);
}
