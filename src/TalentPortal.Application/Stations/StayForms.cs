using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>A free bed for some nights. What the register does not prove is stated here.</summary>
public sealed class BookStay
{
    public string? Intention { get; set; }
    /// <summary>The guest's own word: no home in the county.</summary>
    public bool NoHome { get; set; }
    public string? School { get; set; }
    public EducationLevel? Education { get; set; }
    public DateOnly? GraduatedOn { get; set; }
}

/// <summary>With <see cref="Proven"/> in the context's data when the register says enough of the guest.</summary>
public sealed class BookStayValidator : AbstractValidator<BookStay>
{
    /// <summary>The key of what the register proves.</summary>
    public const string Proven = "proven";

    public BookStayValidator(PortalTexts texts)
    {
        RuleFor(form => form.Intention).NotEmpty().WithMessage(_ => texts["station.intention.required"]).MaximumLength(StayGuest.LongestText).WithMessage(_ => texts["apply.too_long", StayGuest.LongestText]);
        RuleFor(form => form.NoHome).Equal(true).WithMessage(_ => texts["station.no_home.required"]);
        WhenAsync((_, context, _) => Task.FromResult(!context.RootContextData.ContainsKey(Proven)), () =>
        {
            RuleFor(form => form.School).NotEmpty().WithMessage(_ => texts["station.school.required"]).MaximumLength(StayGuest.LongestText).WithMessage(_ => texts["apply.too_long", StayGuest.LongestText]);
            RuleFor(form => form.Education).Must(level => level is { } known && known.IsHigher()).WithMessage(_ => texts["station.education.required"]);
            RuleFor(form => form.GraduatedOn).NotNull().WithMessage(_ => texts["station.graduated.required"]);
        });
    }
}

/// <summary>A step that needs no words.</summary>
public sealed class MoveStay
{
    public long Version { get; set; }
}

/// <summary>The guest leaves.</summary>
public sealed class CheckOutStay
{
    /// <summary>After the day that was booked: whether the guest slept there until today.</summary>
    public bool StayedOn { get; set; }
    public long Version { get; set; }
}

/// <summary>A step that the guest reads the reason of: refused, called off, excused, more nights.</summary>
public sealed class SayOfStay
{
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class SayOfStayValidator : AbstractValidator<SayOfStay>
{
    public SayOfStayValidator(PortalTexts texts) =>
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["station.say.required"]).MaximumLength(StationStay.LongestWords).WithMessage(_ => texts["apply.too_long", StationStay.LongestWords]);
}

/// <summary>Until which day the guest stays now.</summary>
public sealed class ExtendStay
{
    public DateOnly? Until { get; set; }
    public long Version { get; set; }
}

public sealed class ExtendStayValidator : AbstractValidator<ExtendStay>
{
    public ExtendStayValidator(PortalTexts texts) => RuleFor(form => form.Until).NotNull().WithMessage(_ => texts["station.until.required"]);
}

/// <summary>The paper at the desk: its number as the reader gives it or as it is typed from the card.</summary>
public sealed class CheckInStay
{
    public IdentityDocumentKind Kind { get; set; }
    [NotKeptByBrowser]
    public string? Number { get; set; }
    public long Version { get; set; }

    internal IdentityDocument ToDocument() => IdentityDocument.TryParse(Kind, Number, out var document, out _) ? document : throw new InvalidOperationException("The form was not validated.");
}

public sealed class CheckInStayValidator : AbstractValidator<CheckInStay>
{
    public CheckInStayValidator(PortalTexts texts) => RuleFor(form => form.Number).Custom((number, context) =>
    {
        if (!IdentityDocument.TryParse(context.InstanceToValidate.Kind, number, out _, out var fault)) context.AddFailure(texts.Of(fault));
    });
}

/// <summary>Another bed of the same station, from this night on.</summary>
public sealed class MoveGuest
{
    public StationBedId? Bed { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class MoveGuestValidator : AbstractValidator<MoveGuest>
{
    public MoveGuestValidator(PortalTexts texts)
    {
        RuleFor(form => form.Bed).NotNull().WithMessage(_ => texts["station.bed.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["station.say.required"]).MaximumLength(StationStay.LongestWords).WithMessage(_ => texts["apply.too_long", StationStay.LongestWords]);
    }
}
