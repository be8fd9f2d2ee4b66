using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>Why an employer paid somebody's pension late (补缴说明); one explanation for all open months of the person.</summary>
public sealed class ExplainBackPayment
{
    public string? Explanation { get; set; }
}

public sealed class ExplainBackPaymentValidator : AbstractValidator<ExplainBackPayment>
{
    private const int Longest = 500;

    public ExplainBackPaymentValidator(PortalTexts texts) =>
        RuleFor(form => form.Explanation).NotEmpty().WithMessage(_ => texts["employer.explain.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
}
