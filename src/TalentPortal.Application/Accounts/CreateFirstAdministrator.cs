using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

public sealed class CreateFirstAdministrator
{
    public string? Name { get; set; }
    public string? UserName { get; set; }
    public string? IdNumber { get; set; }
    public string? Password { get; set; }
}

public sealed class CreateFirstAdministratorValidator : AbstractValidator<CreateFirstAdministrator>
{
    public CreateFirstAdministratorValidator(PortalTexts texts)
    {
        RuleFor(form => form.Name).NotEmpty().MaximumLength(60);
        RuleFor(form => form.UserName).ShortName(texts);
        RuleFor(form => form.IdNumber).Custom((number, context) =>
        {
            if (!CitizenId.TryParse(number, out _, out var fault)) context.AddFailure(texts.Of(fault));
        });
    }
}
