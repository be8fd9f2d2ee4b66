using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>Promise of truth (承诺书) and consent to the checks (授权书); both are asked for separately.</summary>
public sealed class GiveConsent
{
    public bool Promise { get; set; }
    public bool Consent { get; set; }
}

public sealed class GiveConsentValidator : AbstractValidator<GiveConsent>
{
    public GiveConsentValidator(PortalTexts texts)
    {
        RuleFor(form => form.Promise).Equal(true).WithMessage(_ => texts["apply.promise.required"]);
        RuleFor(form => form.Consent).Equal(true).WithMessage(_ => texts["apply.consent.required"]);
    }
}
