using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>One spell of work from a contract, an appointment or a licence, new or corrected.</summary>
public sealed class StateEmployment
{
    public Guid? EmployerId { get; set; }
    public EmploymentKind? Kind { get; set; }
    public string? Post { get; set; }
    public DateOnly? StartedOn { get; set; }
    /// <summary>Empty for an established post, an own business or a contract without end.</summary>
    public DateOnly? ContractEndsOn { get; set; }
    /// <summary>The last day worked; empty while the person works there.</summary>
    public DateOnly? LeftOn { get; set; }
    /// <summary>Why the work ended (离职原因), where it did.</summary>
    public string? LeavingReason { get; set; }
    public bool IsDispatchedElsewhere { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }

    public static StateEmployment Of(Employment spell)
    {
        ArgumentNullException.ThrowIfNull(spell);
        return new StateEmployment
        {
            EmployerId = spell.EmployerId.Value,
            Kind = spell.Kind,
            Post = spell.Post,
            StartedOn = spell.StartedOn,
            ContractEndsOn = spell.ContractEndsOn,
            LeftOn = spell.LeftOn,
            LeavingReason = spell.LeavingReason,
            IsDispatchedElsewhere = spell.IsDispatchedElsewhere,
            Version = spell.Version,
        };
    }

    internal SpellFacts ToFacts() => new(new EmployerId(EmployerId!.Value), Kind!.Value, StartedOn!.Value)
    {
        Post = RecordRules.Tidy(Post),
        ContractEndsOn = Kind is EmploymentKind.Contract ? ContractEndsOn : null,
        LeftOn = LeftOn,
        LeavingReason = LeftOn is null ? null : LeavingReason!.Trim(),
        IsDispatchedElsewhere = IsDispatchedElsewhere,
    };
}

public sealed class StateEmploymentValidator : AbstractValidator<StateEmployment>
{
    private const int LongestPost = 60;

    public StateEmploymentValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.EmployerId).NotNull().WithMessage(_ => texts["apply.employer.required"]);
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["apply.kind.required"]).IsInEnum().WithMessage(_ => texts["apply.kind.required"]);
        RuleFor(form => form.Post).IsShort(texts, LongestPost);
        RuleFor(form => form.StartedOn).NotNull().WithMessage(_ => texts["apply.started.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["apply.started.future"])
            .GreaterThan(new DateOnly(1950, 1, 1)).WithMessage(_ => texts["apply.date.unlikely"]);
        RuleFor(form => form.ContractEndsOn).Must((form, day) => day is null || form.StartedOn is null || day >= form.StartedOn).WithMessage(_ => texts["apply.ends.before_start"]);
        RuleFor(form => form.LeftOn).LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["employer.left.future"])
            .Must((form, day) => day is null || form.StartedOn is null || day >= form.StartedOn).WithMessage(_ => texts["refusal.employment.left_before_start"]);
        RuleFor(form => form.LeavingReason).Must((form, reason) => form.LeftOn is null || !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => texts["employer.left.reason.required"]).IsShort(texts, RecordRules.LongestReason);
        RuleFor(form => form.Reason).IsAReason(texts);
    }
}

/// <summary>Somebody left: the last day worked, why, and from where the office knows it.</summary>
public sealed class EndEmployment
{
    public DateOnly? LeftOn { get; set; }
    public string? LeavingReason { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class EndEmploymentValidator : AbstractValidator<EndEmployment>
{
    public EndEmploymentValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.LeftOn).NotNull().WithMessage(_ => texts["employer.left.required"]).LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["employer.left.future"]);
        RuleFor(form => form.LeavingReason).NotEmpty().WithMessage(_ => texts["employer.left.reason.required"]).IsShort(texts, RecordRules.LongestReason);
        RuleFor(form => form.Reason).IsAReason(texts);
    }
}
