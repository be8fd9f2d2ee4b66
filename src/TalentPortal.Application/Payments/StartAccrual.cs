using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>Starts the accrual of one month (YYYY-MM).</summary>
public sealed class StartAccrual
{
    public string? Month { get; set; }
}

public sealed class StartAccrualValidator : AbstractValidator<StartAccrual>
{
    public StartAccrualValidator(PortalTexts texts) =>
        RuleFor(form => form.Month).Must(text => YearMonth.TryParse(text, null, out _)).WithMessage(_ => texts["accrual.month.required"]);
}
