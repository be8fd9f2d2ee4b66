using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>What each column of the list holds, which rows may be written, and the day whose state the list describes.</summary>
public sealed class MapTalentList
{
    /// <summary>By the column's place in the file; null for one that is left out.</summary>
    public IList<TalentColumn?> Columns { get; init; } = [];
    public TalentImportMode Mode { get; set; }
    public DateOnly? AsOf { get; set; }
    public long Version { get; set; }
}

public sealed class MapTalentListValidator : AbstractValidator<MapTalentList>
{
    public MapTalentListValidator(PortalTexts texts, CountyClock clock)
    {
        RuleForEach(form => form.Columns).IsInEnum();
        RuleFor(form => form.Mode).IsInEnum();
        RuleFor(form => form.AsOf).NotNull().WithMessage(_ => texts["talent_import.as_of.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["record.date.future"])
            .GreaterThan(new DateOnly(2000, 1, 1)).WithMessage(_ => texts["apply.date.unlikely"]);
        RuleFor(form => form.Columns).Custom((columns, context) =>
        {
            if (TalentImportRefusals.WhyNot([.. columns]) is { } why) context.AddFailure(texts.Refusal(why));
        });
    }
}

/// <summary>Import what the check foretold.</summary>
public sealed class ConfirmTalentList
{
    public long Version { get; set; }
}

/// <summary>Take an import back, and why.</summary>
public sealed class UndoTalentImport
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class UndoTalentImportValidator : AbstractValidator<UndoTalentImport>
{
    public UndoTalentImportValidator(PortalTexts texts) => RuleFor(form => form.Reason).IsAReason(texts);
}
