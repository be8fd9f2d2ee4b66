using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>What a field of the record should say, and why. Which of the values counts depends on the field.</summary>
public sealed class AskForValue
{
    /// <summary>Said by the address of the page, not by the form.</summary>
    public CorrectedField Field { get; internal set; }
    /// <summary>Name, household, or what is wanted in words.</summary>
    public string? Text { get; set; }
    /// <summary>A member of the field's list, or a code of the standard.</summary>
    public string? Choice { get; set; }
    public DateOnly? Day { get; set; }
    public YearMonth? Month { get; set; }
    public IdentityDocumentKind Kind { get; set; }
    [NotKeptByBrowser] public string? Number { get; set; }
    public string? Grounds { get; set; }
    public long Version { get; set; }

    /// <summary>As the request keeps it; of a number the kind of paper.</summary>
    internal string ToWanted() => Field switch
    {
        CorrectedField.Name => PersonNames.Tidy(Text),
        CorrectedField.IdNumber => ChangeValue.Write(Kind)!,
        CorrectedField.BirthDate => ChangeValue.Write(Day)!,
        CorrectedField.FirstInCounty => ChangeValue.Write(Month)!,
        CorrectedField.EthnicityCode => Choice!,
        CorrectedField.Sex => ChangeValue.Write(Enum.Parse<Sex>(Choice!))!,
        CorrectedField.PoliticalStatus => ChangeValue.Write(Enum.Parse<PoliticalStatus>(Choice!))!,
        CorrectedField.Source => ChangeValue.Write(Enum.Parse<TalentSource>(Choice!))!,
        CorrectedField.Team => ChangeValue.Write(Enum.Parse<TalentTeam>(Choice!))!,
        _ => Text!.Trim(),
    };

    internal IdentityDocument? ToDocument() => Field is CorrectedField.IdNumber && IdentityDocument.TryParse(Kind, Number, out var document, out _) ? document : null;
}

public sealed class AskForValueValidator : AbstractValidator<AskForValue>
{
    public AskForValueValidator(PortalTexts texts, Ethnicities ethnicities, CountyClock clock)
    {
        When(form => form.Field is CorrectedField.Name, () => RuleFor(form => form.Text).NotEmpty().WithMessage(_ => texts["apply.name.required"])
            .MaximumLength(EnterPersonValidator.LongestName).WithMessage(_ => texts["apply.too_long", EnterPersonValidator.LongestName]));
        When(form => form.Field is CorrectedField.HouseholdRegion, () => RuleFor(form => form.Text).Must(RecordRules.IsRegion).WithMessage(_ => texts["record.household.invalid"]));
        When(form => form.Field.IsInWords(), () => RuleFor(form => form.Text).Must(text => text?.Trim().Length is >= 4).WithMessage(_ => texts["correction.words.required"])
            .MaximumLength(RecordCorrection.LongestWords).WithMessage(_ => texts["apply.too_long", RecordCorrection.LongestWords]));
        When(form => form.Field is CorrectedField.IdNumber, () => RuleFor(form => form.Number).Custom((number, context) =>
        {
            if (!Enum.IsDefined(context.InstanceToValidate.Kind)) context.AddFailure(nameof(AskForValue.Kind), texts["record.document.kind.required"]);
            else if (!IdentityDocument.TryParse(context.InstanceToValidate.Kind, number, out _, out var fault)) context.AddFailure(texts.Of(fault));
        }));
        When(form => form.Field is CorrectedField.BirthDate, () => RuleFor(form => form.Day).NotNull().WithMessage(_ => texts["apply.birth.required"])
            .Must(born => born is null || born <= clock.Today && born > new DateOnly(1900, 1, 1)).WithMessage(_ => texts["apply.date.unlikely"]));
        When(form => form.Field is CorrectedField.FirstInCounty, () => RuleFor(form => form.Month).NotNull().WithMessage(_ => texts["correction.choose"])
            .Must(month => month is null || month <= YearMonth.Of(clock.Today)).WithMessage(_ => texts["record.first_in_county.future"]));
        When(form => IsChosen(form.Field), () => RuleFor(form => form.Choice).Must((form, choice) => IsAChoice(form.Field, choice, ethnicities)).WithMessage(_ => texts["correction.choose"]));
        RuleFor(form => form.Grounds).IsAReason(texts);
    }

    private static bool IsChosen(CorrectedField field) =>
        field is CorrectedField.Sex or CorrectedField.EthnicityCode or CorrectedField.PoliticalStatus or CorrectedField.Source or CorrectedField.Team;

    private static bool IsAChoice(CorrectedField field, string? choice, Ethnicities ethnicities) => field switch
    {
        CorrectedField.EthnicityCode => ethnicities.Has(choice),
        CorrectedField.Sex => Is<Sex>(choice),
        CorrectedField.PoliticalStatus => Is<PoliticalStatus>(choice),
        CorrectedField.Source => Is<TalentSource>(choice),
        _ => Is<TalentTeam>(choice),
    };

    private static bool Is<TEnum>(string? choice) where TEnum : struct, Enum => choice is not null && Enum.GetNames<TEnum>().Contains(choice);
}
