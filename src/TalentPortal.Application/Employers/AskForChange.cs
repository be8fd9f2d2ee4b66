using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Employers;

/// <summary>What the register is to say in one field of the own employer, and why.</summary>
public record AskForChange
{
    public EmployerField? Field { get; set; }
    /// <summary>As typed, or the code of what was chosen; empty where the register is to say nothing.</summary>
    [NotKeptByBrowser] public string? Wanted { get; set; }
    public string? Grounds { get; set; }

    /// <summary>As it is kept: codes and lines in their one spelling, null for nothing.</summary>
    internal string? Value => string.IsNullOrWhiteSpace(Wanted) ? null : Field switch
    {
        EmployerField.CreditCode => WrittenNumber.Normalise(Wanted),
        EmployerField.ContactPhone => LandlineNumber.TryParse(Wanted, out var line, out _) ? line.Value : null,
        _ => Wanted.Trim(),
    };
}

public sealed class AskForChangeValidator : AbstractValidator<AskForChange>
{
    public const int LongestGrounds = 200;

    public AskForChangeValidator(PortalTexts texts, Townships townships)
    {
        RuleFor(form => form.Field).NotNull().IsInEnum().NotEqual(EmployerField.Qualification);
        RuleFor(form => form.Wanted).Custom((wanted, context) =>
        {
            if (FaultOf(context.InstanceToValidate, townships) is { } key) context.AddFailure(texts[key]);
        });
        RuleFor(form => form.Grounds).NotEmpty().WithMessage(_ => texts["employer.request.grounds.required"]).MaximumLength(LongestGrounds).WithMessage(_ => texts["apply.too_long", LongestGrounds]);
    }

    private static string? FaultOf(AskForChange form, Townships townships) => (form.Field, form.Wanted?.Trim() ?? "") switch
    {
        (EmployerField.Name, var name) when name.Length is < 2 or > 100 => "employer.request.name.invalid",
        (EmployerField.CreditCode, var code) when CreditCode.Check(code, out _) is CreditCodeCheck.Invalid => "enum.CreditCodeCheck.Invalid",
        (EmployerField.Type, var type) when !Enum.TryParse<EmployerType>(type, out var known) || !Enum.IsDefined(known) => "employer.request.choose",
        (EmployerField.Industry, { Length: > 0 } industry) when !Enum.TryParse<Industry>(industry, out var known) || !Enum.IsDefined(known) => "employer.request.choose",
        (EmployerField.TownshipCode, var code) when !townships.Has(code) => "employer.township.choose",
        (EmployerField.TaxTownshipCode, { Length: > 0 } code) when !townships.Has(code) => "employer.township.choose",
        (EmployerField.ChainId, { Length: > 0 } chain) when !Guid.TryParse(chain, out _) => "employer.request.choose",
        (EmployerField.ContactName, { Length: > 60 }) => "employer.request.contact.invalid",
        (EmployerField.ContactPhone, { Length: > 0 } number) when !LandlineNumber.TryParse(number, out _, out _) => "employer.contact_phone.invalid",
        _ => null,
    };
}

/// <summary>A qualification from its certificate, which comes along.</summary>
public record AskForQualification
{
    public Guid? KindId { get; set; }
    public QualificationLevel? Level { get; set; }
    public string? CertificateNumber { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public string? Grounds { get; set; }

    internal QualificationFacts Facts => new(KindId!.Value, Level!.Value, CertificateNumber!.Trim(), ValidFrom!.Value, ValidTo);
}

public sealed class AskForQualificationValidator : AbstractValidator<AskForQualification>
{
    public AskForQualificationValidator(PortalTexts texts)
    {
        RuleFor(form => form.KindId).NotNull().WithMessage(_ => texts["employer.request.choose"]);
        RuleFor(form => form.Level).NotNull().WithMessage(_ => texts["employer.request.choose"]).IsInEnum();
        RuleFor(form => form.CertificateNumber).NotEmpty().MaximumLength(60);
        RuleFor(form => form.ValidFrom).NotNull();
        RuleFor(form => form.ValidTo).Must((form, day) => day is null || form.ValidFrom is null || day >= form.ValidFrom).WithMessage(_ => texts["refusal.employer.ends_before_it_begins"]);
        RuleFor(form => form.Grounds).MaximumLength(AskForChangeValidator.LongestGrounds).WithMessage(_ => texts["apply.too_long", AskForChangeValidator.LongestGrounds]);
    }
}
