using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>A new employer, from its licence.</summary>
public sealed record EnterEmployer
{
    public string? CreditCode { get; set; }
    /// <summary>The clerk has the licence before him and the code really is so, although its check digit does not fit.</summary>
    public bool LicenceSeen { get; set; }
    public string? Name { get; set; }
    public EmployerType? Type { get; set; }
    public string? TownshipCode { get; set; }
}

public sealed class EnterEmployerValidator : AbstractValidator<EnterEmployer>
{
    public EnterEmployerValidator(PortalTexts texts, Townships townships)
    {
        RuleFor(form => form.CreditCode).Custom((code, context) =>
        {
            var check = CreditCode.Check(code, out _);
            if (check is CreditCodeCheck.Invalid || (check is CreditCodeCheck.CheckDigitMismatch && !context.InstanceToValidate.LicenceSeen)) context.AddFailure(texts.Of(check));
        });
        RuleFor(form => form.Name).NotEmpty().Length(2, 100);
        RuleFor(form => form.Type).NotNull().IsInEnum();
        RuleFor(form => form.TownshipCode).Must(townships.Has).WithMessage(_ => texts["employer.township.choose"]);
    }
}
