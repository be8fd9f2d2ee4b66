using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

public sealed class DelegateDuty
{
    public Guid? Colleague { get; set; }
    public Capability? Duty { get; set; }
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }
    public string? Reason { get; set; }
}

public sealed class DelegateDutyValidator : AbstractValidator<DelegateDuty>
{
    private const int LongestDays = 92;

    public DelegateDutyValidator(CountyClock clock, PortalTexts texts)
    {
        RuleFor(form => form.Colleague).NotNull().WithMessage(_ => texts["account.delegation.colleague_needed"]);
        RuleFor(form => form.Duty).NotNull().WithMessage(_ => texts["account.delegation.duty_needed"]);
        RuleFor(form => form.FirstDay).NotNull().WithMessage(_ => texts["field.date.invalid"])
            .Must(day => day is null || day >= clock.Today).WithMessage(_ => texts["account.delegation.in_the_past"]);
        RuleFor(form => form.LastDay).NotNull().WithMessage(_ => texts["field.date.invalid"])
            .Must((form, day) => day is null || form.FirstDay is null || day >= form.FirstDay).WithMessage(_ => texts["account.delegation.ends_before_start"])
            .Must((form, day) => day is null || form.FirstDay is null || day.Value.DayNumber - form.FirstDay.Value.DayNumber < LongestDays).WithMessage(_ => texts["account.delegation.too_long", LongestDays]);
        RuleFor(form => form.Reason).NotEmpty().MaximumLength(200);
    }
}
