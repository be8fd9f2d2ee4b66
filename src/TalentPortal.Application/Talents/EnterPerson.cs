using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>A new person, from the papers on the desk. Birth date and sex are asked only where the number does not say them.</summary>
public sealed class EnterPerson
{
    public IdentityDocumentKind Kind { get; set; }
    public string? Name { get; set; }
    [NotKeptByBrowser] public string? Number { get; set; }
    public DateOnly? BirthDate { get; set; }
    public Sex? Sex { get; set; }
    public TalentSource? Source { get; set; }
    public TalentTeam? Team { get; set; }
    /// <summary>The clerk has looked at those of the same name and birth date, and it is none of them.</summary>
    public bool IsAnother { get; set; }

    public IdentityDocument? ToDocument() => IdentityDocument.TryParse(Kind, Number, out var document, out _) ? document : null;
}

public sealed class EnterPersonValidator : AbstractValidator<EnterPerson>
{
    public const int LongestName = 60;

    public EnterPersonValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Kind).IsInEnum();
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["apply.name.required"]).MaximumLength(LongestName).WithMessage(_ => texts["apply.too_long", LongestName]);
        RuleFor(form => form.Number).Custom((number, context) =>
        {
            if (!IdentityDocument.TryParse(context.InstanceToValidate.Kind, number, out _, out var fault)) context.AddFailure(texts.Of(fault));
        });
        RuleFor(form => form.BirthDate).NotNull().When(NeedsBirth).WithMessage(_ => texts["apply.birth.required"])
            .Must(born => born is null || born <= clock.Today).WithMessage(_ => texts["apply.date.unlikely"]);
        RuleFor(form => form.Sex).NotNull().When(NeedsBirth).WithMessage(_ => texts["apply.sex.required"]);
        RuleFor(form => form.Source).IsInEnum();
        RuleFor(form => form.Team).IsInEnum();
    }

    private static bool NeedsBirth(EnterPerson form) => form.ToDocument() is { BirthDate: null };
}
