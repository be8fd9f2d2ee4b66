using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>What may change about an employer. Its credit code may not: another code is another employer.</summary>
public sealed record AmendEmployer
{
    public string? Name { get; set; }
    public EmployerType? Type { get; set; }
    public string? TownshipCode { get; set; }
    public EmployerStatus? Status { get; set; }
    public long Version { get; set; }
}

public sealed class AmendEmployerValidator : AbstractValidator<AmendEmployer>
{
    public AmendEmployerValidator(PortalTexts texts, Townships townships)
    {
        RuleFor(form => form.Name).NotEmpty().Length(2, 100);
        RuleFor(form => form.Type).NotNull().IsInEnum();
        RuleFor(form => form.Status).NotNull().IsInEnum();
        RuleFor(form => form.TownshipCode).Must(townships.Has).WithMessage(_ => texts["employer.township.choose"]);
    }
}
