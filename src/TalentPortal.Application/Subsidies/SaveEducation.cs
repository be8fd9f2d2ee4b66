using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>The education one applies with.</summary>
public sealed class SaveEducation
{
    public EducationLevel? Level { get; set; }
    public bool? IsFullTime { get; set; }
    public bool IsOverseas { get; set; }
    public string? School { get; set; }
    public string? Major { get; set; }
    public DateOnly? GraduatedOn { get; set; }
}

public sealed class SaveEducationValidator : AbstractValidator<SaveEducation>
{
    private const int Longest = 100;

    public SaveEducationValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Level).NotNull().WithMessage(_ => texts["apply.level.required"]).Must(level => Enum.IsDefined(level!.Value)).When(form => form.Level is not null, ApplyConditionTo.CurrentValidator).WithMessage(_ => texts["apply.level.required"]);
        RuleFor(form => form.IsFullTime).NotNull().WithMessage(_ => texts["precheck.full_time.required"]);
        RuleFor(form => form.School).NotEmpty().WithMessage(_ => texts["apply.school.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
        RuleFor(form => form.Major).NotEmpty().WithMessage(_ => texts["apply.major.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
        RuleFor(form => form.GraduatedOn).NotNull().WithMessage(_ => texts["apply.graduated.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["apply.graduated.future"])
            .GreaterThan(new DateOnly(1950, 1, 1)).WithMessage(_ => texts["apply.date.unlikely"]);
    }
}
