using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Application.Flats;

/// <summary>What an applicant says of the family; level and work are the register's.</summary>
public sealed class ApplyForFlat
{
    public bool? IsMarried { get; set; }
    public int? Children { get; set; }
    public bool NoHome { get; set; }
    public bool NoOtherHousing { get; set; }
    /// <summary>Of the application that is corrected; 0 for a new one.</summary>
    public long Version { get; set; }

    internal FlatHousehold ToHousehold(bool worksInCompany) => new() { IsMarried = IsMarried!.Value, Children = Children!.Value, WorksInCompany = worksInCompany };
}

public sealed class ApplyForFlatValidator : AbstractValidator<ApplyForFlat>
{
    public ApplyForFlatValidator(PortalTexts texts)
    {
        RuleFor(form => form.IsMarried).NotNull().WithMessage(_ => texts["flat.married.required"]);
        RuleFor(form => form.Children).Must(children => children is >= 0 and <= 12).WithMessage(_ => texts["flat.children.required"]);
        RuleFor(form => form.NoHome).Equal(true).WithMessage(_ => texts.Refusal(FlatRefusals.OwnsHome));
        RuleFor(form => form.NoOtherHousing).Equal(true).WithMessage(_ => texts.Refusal(FlatRefusals.OtherHousing));
    }
}

/// <summary>The flat that was chosen from those that are free.</summary>
public sealed class ChooseFlat
{
    public FlatUnitId? Unit { get; set; }
    public long Version { get; set; }
}

/// <summary>A step of an application, with words where they are asked for.</summary>
public sealed class TakeApplicationStep
{
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class TakeApplicationStepValidator : AbstractValidator<TakeApplicationStep>
{
    public TakeApplicationStepValidator(PortalTexts texts) => RuleFor(form => form.Words).IsShort(texts, FlatApplication.LongestWords);
}

/// <summary>A turn with its last day.</summary>
public sealed class OfferFlat
{
    public DateOnly? ChooseBy { get; set; }
    public long Version { get; set; }
}

public sealed class OfferFlatValidator : AbstractValidator<OfferFlat>
{
    public OfferFlatValidator(PortalTexts texts) => RuleFor(form => form.ChooseBy).NotNull().WithMessage(_ => texts["flat.choose_by.required"]);
}
