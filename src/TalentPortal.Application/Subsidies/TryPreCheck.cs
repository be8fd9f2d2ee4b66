using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>The five answers of the public pre-check. None of them names a person, and none is kept.</summary>
public sealed class TryPreCheck
{
    public YearMonth? Birth { get; set; }
    public PreCheckLevel? Level { get; set; }
    public bool? FullTime { get; set; }
    public YearMonth? Graduation { get; set; }
    public PreCheckWork? Work { get; set; }
    public bool? Insured { get; set; }
    public YearMonth? FirstInsured { get; set; }

    public PreCheckAnswers ToAnswers() => new()
    {
        BirthMonth = Birth!.Value,
        Level = Level is PreCheckLevel.Other ? null : Enum.Parse<EducationLevel>(Level!.Value.ToString()),
        IsFullTime = FullTime ?? false,
        GraduationMonth = Graduation!.Value,
        Work = Work!.Value,
        FirstInsuredMonth = Insured is true ? FirstInsured : null,
    };
}

/// <summary>The four levels of the allowance, named as they are, and everything else.</summary>
public enum PreCheckLevel
{
    College,
    Bachelor,
    Master,
    Doctor,
    Other,
}

public sealed class TryPreCheckValidator : AbstractValidator<TryPreCheck>
{
    private const int YoungestYears = 15, OldestYears = 90;

    public TryPreCheckValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Birth).NotNull().WithMessage(_ => texts["precheck.birth.required"])
            .Must(month => month <= clock.ThisMonth.AddMonths(-12 * YoungestYears) && month >= clock.ThisMonth.AddMonths(-12 * OldestYears))
            .When(form => form.Birth is not null, ApplyConditionTo.CurrentValidator).WithMessage(_ => texts["precheck.birth.unlikely"]);
        RuleFor(form => form.Level).NotNull().WithMessage(_ => texts["precheck.level.required"]);
        RuleFor(form => form.FullTime).NotNull().WithMessage(_ => texts["precheck.full_time.required"]);
        RuleFor(form => form.Graduation).NotNull().WithMessage(_ => texts["precheck.graduation.required"])
            .Must((form, month) => form.Birth is not { } born || month >= born.AddMonths(12 * YoungestYears))
            .When(form => form.Graduation is not null, ApplyConditionTo.CurrentValidator).WithMessage(_ => texts["precheck.graduation.before_birth"]);
        RuleFor(form => form.Work).NotNull().WithMessage(_ => texts["precheck.work.required"]);
        RuleFor(form => form.Insured).NotNull().WithMessage(_ => texts["precheck.insured.required"]);
        RuleFor(form => form.FirstInsured).NotNull().When(form => form.Insured is true).WithMessage(_ => texts["precheck.first_insured.required"])
            .Must(month => month <= clock.ThisMonth).When(form => form.Insured is true && form.FirstInsured is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => texts["precheck.first_insured.future"]);
    }
}
