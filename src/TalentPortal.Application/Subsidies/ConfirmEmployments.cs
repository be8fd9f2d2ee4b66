using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The applications an employer confirms together, each at the version the summary showed.</summary>
public sealed class ConfirmEmployments
{
    public List<ChosenCase> Items { get; set; } = [];
}

public sealed class ConfirmEmploymentsValidator : AbstractValidator<ConfirmEmployments>
{
    public ConfirmEmploymentsValidator(PortalTexts texts) => RuleFor(form => form.Items).NotEmpty().WithMessage(_ => texts["employer.confirm.none"]);
}
