using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>First step of a registration: the phone that will get the code.</summary>
public sealed class AskForCode
{
    [NotKeptByBrowser] public string? Phone { get; set; }
}

public sealed class AskForCodeValidator : AbstractValidator<AskForCode>
{
    public AskForCodeValidator(PortalTexts texts) =>
        RuleFor(form => form.Phone).Cascade(CascadeMode.Stop).NotEmpty()
            .Must(phone => MobileNumber.TryParse(phone, out _, out _)).WithMessage(_ => texts["account.register.phone_wrong"]);
}
