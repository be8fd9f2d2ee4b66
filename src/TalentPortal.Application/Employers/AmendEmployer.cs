using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Employers;

/// <summary>What may change about an employer. Its credit code may not: another code is another employer, or the same one to be merged.</summary>
public sealed record AmendEmployer
{
    public string? Name { get; set; }
    public EmployerType? Type { get; set; }
    public Industry? Industry { get; set; }
    public string? TownshipCode { get; set; }
    public string? TaxTownshipCode { get; set; }
    public Guid? ChainId { get; set; }
    public string? OldRegistrationNumber { get; set; }
    public string? ContactName { get; set; }
    /// <summary>A fixed line of the firm.</summary>
    [NotKeptByBrowser] public string? ContactPhone { get; set; }
    public EmployerStatus? Status { get; set; }
    /// <summary>Why; it stands in the history of the entry.</summary>
    public string? Reason { get; set; }
    public long Version { get; set; }

    internal EmployerFacts Facts => new(Name!.Trim(), Pinyin.Initials(Name!.Trim()), Type!.Value, TownshipCode!, Status!.Value)
    {
        Industry = Industry,
        TaxTownshipCode = Given(TaxTownshipCode),
        ChainId = ChainId,
        OldRegistrationNumber = Given(OldRegistrationNumber) is { } number ? WrittenNumber.Normalise(number) : null,
        ContactName = Given(ContactName),
        ContactPhone = LandlineNumber.TryParse(ContactPhone, out var line, out _) ? line.Value : null,
    };

    public static AmendEmployer Of(Employer employer)
    {
        ArgumentNullException.ThrowIfNull(employer);
        return new AmendEmployer
        {
            Name = employer.Name,
            Type = employer.Type,
            Industry = employer.Industry,
            TownshipCode = employer.TownshipCode,
            TaxTownshipCode = employer.TaxTownshipCode,
            ChainId = employer.ChainId,
            OldRegistrationNumber = employer.OldRegistrationNumber,
            ContactName = employer.ContactName,
            ContactPhone = employer.ContactPhone,
            Status = employer.Status,
            Version = employer.Version,
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed class AmendEmployerValidator : AbstractValidator<AmendEmployer>
{
    public AmendEmployerValidator(PortalTexts texts, Townships townships)
    {
        RuleFor(form => form.Name).NotEmpty().Length(2, 100);
        RuleFor(form => form.Type).NotNull().IsInEnum();
        RuleFor(form => form.Industry).IsInEnum();
        RuleFor(form => form.Status).NotNull().IsInEnum();
        RuleFor(form => form.TownshipCode).Must(townships.Has).WithMessage(_ => texts["employer.township.choose"]);
        RuleFor(form => form.TaxTownshipCode).Must(townships.Has).When(form => !string.IsNullOrEmpty(form.TaxTownshipCode)).WithMessage(_ => texts["employer.township.choose"]);
        RuleFor(form => form.OldRegistrationNumber).Must(number => WrittenNumber.Normalise(number) is { Length: 15 } digits && digits.All(char.IsAsciiDigit))
            .When(form => !string.IsNullOrWhiteSpace(form.OldRegistrationNumber)).WithMessage(_ => texts["employer.old_number.invalid"]);
        RuleFor(form => form.ContactName).MaximumLength(60);
        RuleFor(form => form.ContactPhone).Must(number => LandlineNumber.TryParse(number, out _, out _))
            .When(form => !string.IsNullOrWhiteSpace(form.ContactPhone)).WithMessage(_ => texts["employer.contact_phone.invalid"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["employer.reason.required"]).MaximumLength(RegisterChange.ReasonLength);
    }
}
