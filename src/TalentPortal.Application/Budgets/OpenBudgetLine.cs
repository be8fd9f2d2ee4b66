using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>A line for an item and a year; it has no money before a budget is passed for it.</summary>
public sealed class OpenBudgetLine
{
    public Guid? ItemId { get; set; }
    public int? Year { get; set; }
}

public sealed class OpenBudgetLineValidator : AbstractValidator<OpenBudgetLine>
{
    public const int FirstYear = 2000, LastYear = 2100;

    public OpenBudgetLineValidator(PortalTexts texts)
    {
        RuleFor(form => form.ItemId).NotNull().WithMessage(_ => texts["budget.item.required"]);
        RuleFor(form => form.Year).Must(year => year is >= FirstYear and <= LastYear).WithMessage(_ => texts["budget.year.required"]);
    }
}
