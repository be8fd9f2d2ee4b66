using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

public sealed class CreateAccount : AccountDuties
{
    public string? Name { get; set; }
    [NotKeptByBrowser] public string? IdNumber { get; set; }
    public string? UserName { get; set; }
    /// <summary>Without a phone the one-time password is shown once to the administrator.</summary>
    [NotKeptByBrowser] public string? Phone { get; set; }
}

public sealed class CreateAccountValidator : AccountDutiesValidator<CreateAccount>
{
    public CreateAccountValidator(PortalTexts texts) : base(texts)
    {
        RuleFor(form => form.Name).NotEmpty().MaximumLength(60);
        RuleFor(form => form.UserName).ShortName(texts);
        RuleFor(form => form.IdNumber).Custom((number, context) =>
        {
            if (!CitizenId.TryParse(number, out _, out var fault)) context.AddFailure(texts.Of(fault));
        });
        RuleFor(form => form.Phone).Must(phone => MobileNumber.TryParse(phone, out _, out _)).When(form => !string.IsNullOrWhiteSpace(form.Phone)).WithMessage(_ => texts["account.register.phone_wrong"]);
    }
}
