using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>One education from its certificate. The same level again takes the place of what nobody has verified.</summary>
public sealed class StateEducation
{
    public EducationLevel? Level { get; set; }
    public bool? IsFullTime { get; set; }
    public bool IsOverseas { get; set; }
    public string? School { get; set; }
    public bool IsDoubleFirstClass { get; set; }
    public string? Major { get; set; }
    public Degree? Degree { get; set; }
    /// <summary>A clerk's word that no degree goes with it; without it, an empty field leaves the degree on record.</summary>
    public bool HasNoDegree { get; set; }
    public string? CertificateNumber { get; set; }
    public DateOnly? GraduatedOn { get; set; }
    /// <summary>Who vouches for it; nobody is the person's own word.</summary>
    public EducationVerification Verification { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }

    /// <summary>What is on record; empty for a new one.</summary>
    public static StateEducation Of(Education? education, long version) => education is null ? new StateEducation { Version = version } : new StateEducation
    {
        Level = education.Level,
        IsFullTime = education.IsFullTime,
        IsOverseas = education.IsOverseas,
        School = education.School,
        IsDoubleFirstClass = education.IsDoubleFirstClass,
        Major = education.Major,
        Degree = education.Degree,
        CertificateNumber = education.CertificateNumber,
        GraduatedOn = education.GraduatedOn,
        Version = version,
    };

    /// <summary>What a clerk types beside a record: degree and number that are left empty stay as they are known.</summary>
    internal Education ToEducation(Education? known)
    {
        var said = ToEducation().Keeping(known);
        return said.With(HasNoDegree ? null : said.Degree, said.CertificateNumber, IsDoubleFirstClass);
    }

    internal Education ToEducation() =>
        new Education(Level!.Value, IsFullTime!.Value, School!.Trim(), Major!.Trim(), GraduatedOn!.Value, IsOverseas).With(Degree, RecordRules.Tidy(CertificateNumber), IsDoubleFirstClass);
}

public sealed class StateEducationValidator : AbstractValidator<StateEducation>
{
    public StateEducationValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Level).NotNull().WithMessage(_ => texts["apply.level.required"]).IsInEnum().WithMessage(_ => texts["apply.level.required"]);
        RuleFor(form => form.IsFullTime).NotNull().WithMessage(_ => texts["precheck.full_time.required"]);
        RuleFor(form => form.School).NotEmpty().WithMessage(_ => texts["apply.school.required"]).MaximumLength(RecordRules.LongestText).WithMessage(_ => texts["apply.too_long", RecordRules.LongestText]);
        RuleFor(form => form.Major).NotEmpty().WithMessage(_ => texts["apply.major.required"]).MaximumLength(RecordRules.LongestText).WithMessage(_ => texts["apply.too_long", RecordRules.LongestText]);
        RuleFor(form => form.Degree).IsInEnum().Must((form, degree) => degree is null || !form.HasNoDegree).WithMessage(_ => texts["record.degree.both"]);
        RuleFor(form => form.CertificateNumber).IsShort(texts, RecordRules.LongestCertificate);
        RuleFor(form => form.GraduatedOn).NotNull().WithMessage(_ => texts["apply.graduated.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["apply.graduated.future"])
            .GreaterThan(new DateOnly(1940, 1, 1)).WithMessage(_ => texts["apply.date.unlikely"]);
        RuleFor(form => form.Verification).IsInEnum();
        RuleFor(form => form.Reason).IsAReason(texts);
    }
}
