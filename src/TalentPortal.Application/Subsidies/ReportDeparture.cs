using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>Somebody left: the last day worked and why.</summary>
public sealed class ReportDeparture
{
    public DateOnly? LeftOn { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class ReportDepartureValidator : AbstractValidator<ReportDeparture>
{
    private const int Longest = 200;

    public ReportDepartureValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.LeftOn).NotNull().WithMessage(_ => texts["employer.left.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["employer.left.future"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["employer.left.reason.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
    }
}
