using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>A title, skill certificate or honour, new or corrected.</summary>
public sealed class StateCredential
{
    public CredentialKind? Kind { get; set; }
    public CredentialGrade? Grade { get; set; }
    public string? Name { get; set; }
    public string? CertificateNumber { get; set; }
    public string? AwardedBy { get; set; }
    public DateOnly? AwardedOn { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }

    public static StateCredential Of(Credential credential) => new()
    {
        Kind = credential.Kind,
        Grade = credential.Grade,
        Name = credential.Name,
        CertificateNumber = credential.CertificateNumber,
        AwardedBy = credential.AwardedBy,
        AwardedOn = credential.AwardedOn,
        ValidUntil = credential.ValidUntil,
        Version = credential.Version,
    };

    internal CredentialFacts ToFacts() => new(Kind!.Value, Name!.Trim(), Grade!.Value, AwardedOn!.Value)
    {
        CertificateNumber = RecordRules.Tidy(CertificateNumber),
        AwardedBy = RecordRules.Tidy(AwardedBy),
        ValidUntil = ValidUntil,
    };
}

public sealed class StateCredentialValidator : AbstractValidator<StateCredential>
{
    public StateCredentialValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["record.credential.kind.required"]).IsInEnum();
        RuleFor(form => form.Grade).NotNull().WithMessage(_ => texts["record.credential.grade.required"]).IsInEnum()
            .Must((form, grade) => grade is null || form.Kind is not { } kind || !Enum.IsDefined(kind) || Credentials.GradesOf(kind).Contains(grade.Value)).WithMessage(_ => texts["refusal.talent.grade_of_another_kind"]);
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["record.credential.name.required"]).MaximumLength(RecordRules.LongestText).WithMessage(_ => texts["apply.too_long", RecordRules.LongestText]);
        RuleFor(form => form.CertificateNumber).IsShort(texts, 60);
        RuleFor(form => form.AwardedBy).IsShort(texts);
        RuleFor(form => form.AwardedOn).NotNull().WithMessage(_ => texts["record.credential.on.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["record.date.future"])
            .GreaterThan(new DateOnly(1940, 1, 1)).WithMessage(_ => texts["apply.date.unlikely"]);
        RuleFor(form => form.ValidUntil).Must((form, last) => last is null || form.AwardedOn is null || last >= form.AwardedOn).WithMessage(_ => texts["refusal.talent.ends_before_it_begins"]);
        RuleFor(form => form.Reason).IsAReason(texts);
    }
}
