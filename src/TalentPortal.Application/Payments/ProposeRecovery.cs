using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>Proposes to take months back: whose, from which month, of which employer (null: of any), and why.</summary>
public sealed class ProposeRecovery
{
    public EntitlementId Entitlement { get; set; }
    public EmployerId? Employer { get; set; }
    /// <summary>The first month that was not due, YYYY-MM.</summary>
    public string? FirstMonth { get; set; }
    public RecoveryCause? Cause { get; set; }
    public string? Reason { get; set; }
}

public sealed class ProposeRecoveryValidator : AbstractValidator<ProposeRecovery>
{
    public ProposeRecoveryValidator(PortalTexts texts)
    {
        RuleFor(form => form.FirstMonth).Must(text => YearMonth.TryParse(text, null, out _)).WithMessage(_ => texts["recovery.first_month.required"]);
        RuleFor(form => form.Cause).NotNull().WithMessage(_ => texts["recovery.cause.required"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["payment.reason.required"])
            .MaximumLength(1000).WithMessage(_ => texts["payment.reason.too_long", 1000]);
    }
}
