using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Who applies. The number may be left empty when it is on record already; birth date and sex are asked only where the number does not say them.</summary>
public sealed class SaveIdentity
{
    public IdentityDocumentKind Kind { get; set; }
    public string? Name { get; set; }
    [NotKeptByBrowser] public string? Number { get; set; }
    public DateOnly? BirthDate { get; set; }
    public Sex? Sex { get; set; }

    public IdentityDocument? ToDocument() => IdentityDocument.TryParse(Kind, Number, out var document, out _) ? document : null;
}

public sealed class SaveIdentityValidator : AbstractValidator<SaveIdentity>
{
    public const int LongestName = 60;
    private const int YoungestYears = 16;

    public SaveIdentityValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Kind).IsInEnum();
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["apply.name.required"]).MaximumLength(LongestName).WithMessage(_ => texts["apply.too_long", LongestName]);
        RuleFor(form => form.Number).Custom((number, context) =>
        {
            if (!string.IsNullOrWhiteSpace(number) && !IdentityDocument.TryParse(context.InstanceToValidate.Kind, number, out _, out var fault)) context.AddFailure(texts.Of(fault));
        });
        RuleFor(form => form.BirthDate).NotNull().When(NeedsBirth).WithMessage(_ => texts["apply.birth.required"]);
        RuleFor(form => form.Sex).NotNull().When(NeedsBirth).WithMessage(_ => texts["apply.sex.required"]);
        RuleFor(form => form).Must(form => (form.ToDocument()?.BirthDate ?? form.BirthDate) is not { } born || born.AddYears(YoungestYears) <= clock.Today)
            .OverridePropertyName(form => form.Number).WithMessage(_ => texts["apply.too_young", YoungestYears]);
    }

    private static bool NeedsBirth(SaveIdentity form) => form.ToDocument() is { BirthDate: null };
}
