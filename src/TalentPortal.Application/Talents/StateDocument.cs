using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>A paper beside the one the person is known by. The number is asked once; another number is another paper.</summary>
public sealed class StateDocument
{
    public PersonDocumentKind? Kind { get; set; }
    [NotKeptByBrowser] public string? Number { get; set; }
    public WorkPermitCategory? Category { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }

    /// <summary>Empty for a new paper.</summary>
    public static StateDocument Of(PersonDocument? document) => document is null ? new StateDocument() : new StateDocument
    {
        Kind = document.Kind,
        Category = document.Category,
        ValidFrom = document.ValidFrom,
        ValidUntil = document.ValidUntil,
        Version = document.Version,
    };

    internal PersonDocumentFacts ToFacts() => new(Kind!.Value) { Category = Category, ValidFrom = ValidFrom, ValidUntil = ValidUntil };
}

public sealed class StateDocumentValidator : AbstractValidator<StateDocument>
{
    public StateDocumentValidator(PortalTexts texts)
    {
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["record.document.kind.required"]).IsInEnum();
        RuleFor(form => form.Category).IsInEnum()
            .Must((form, category) => form.Kind is null || form.Kind is PersonDocumentKind.WorkPermit == category is not null).WithMessage(_ => texts["refusal.talent.category_of_a_work_permit"]);
        RuleFor(form => form.ValidUntil).Must((form, last) => last is null || form.ValidFrom is null || last >= form.ValidFrom).WithMessage(_ => texts["refusal.talent.ends_before_it_begins"]);
        RuleFor(form => form.Reason).IsAReason(texts);
    }
}
