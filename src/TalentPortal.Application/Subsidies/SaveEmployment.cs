using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Where one works, and by what.</summary>
public sealed class SaveEmployment
{
    public Guid? EmployerId { get; set; }
    public EmploymentKind? Kind { get; set; }
    public DateOnly? StartedOn { get; set; }
    public bool IsOpenEnded { get; set; }
    public DateOnly? ContractEndsOn { get; set; }
    public bool IsDispatchedElsewhere { get; set; }

    public DateOnly? EffectiveEnd => Kind is EmploymentKind.Contract && !IsOpenEnded ? ContractEndsOn : null;
}

public sealed class SaveEmploymentValidator : AbstractValidator<SaveEmployment>
{
    public SaveEmploymentValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.EmployerId).NotNull().WithMessage(_ => texts["apply.employer.required"]);
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["apply.kind.required"]).IsInEnum().WithMessage(_ => texts["apply.kind.required"]);
        RuleFor(form => form.StartedOn).NotNull().WithMessage(_ => texts["apply.started.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["apply.started.future"])
            .GreaterThan(new DateOnly(1950, 1, 1)).WithMessage(_ => texts["apply.date.unlikely"]);
        RuleFor(form => form.ContractEndsOn).NotNull().When(form => form.Kind is EmploymentKind.Contract && !form.IsOpenEnded).WithMessage(_ => texts["apply.ends.required"]);
        RuleFor(form => form.ContractEndsOn).GreaterThan(form => form.StartedOn)
            .When(form => form is { EffectiveEnd: not null, StartedOn: not null }).WithMessage(_ => texts["apply.ends.before_start"]);
    }
}
