using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Which numbers are to be taken out in full, and for what.</summary>
public sealed class AskForNumbers
{
    public bool IdNumber { get; set; }
    public bool Phone { get; set; }
    public string? Purpose { get; set; }

    public IReadOnlyList<NumberColumn> Columns => [.. Chosen()];

    private IEnumerable<NumberColumn> Chosen()
    {
        if (IdNumber) yield return NumberColumn.IdNumber;
        if (Phone) yield return NumberColumn.Phone;
    }
}

public sealed class AskForNumbersValidator : AbstractValidator<AskForNumbers>
{
    private const int ShortestPurpose = 4;

    public AskForNumbersValidator(PortalTexts texts)
    {
        RuleFor(form => form.IdNumber).Must((form, _) => form.Columns.Count > 0).WithMessage(_ => texts["number_export.columns.required"]);
        RuleFor(form => form.Purpose).Must(purpose => purpose?.Trim().Length >= ShortestPurpose).WithMessage(_ => texts["number_export.purpose.required"]).MaximumLength(NumberExport.PurposeLength);
    }
}
