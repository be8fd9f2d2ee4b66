using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Accounts;

/// <summary>The address that will get the code.</summary>
public sealed class AskForMailCode
{
    public string? Address { get; set; }
}

public sealed class AskForMailCodeValidator : AbstractValidator<AskForMailCode>
{
    public AskForMailCodeValidator(PortalTexts texts) =>
        RuleFor(form => form.Address).Must(address => MailAddress.TryParse(address, out _)).WithMessage(_ => texts["account.mail.wrong"]);
}
