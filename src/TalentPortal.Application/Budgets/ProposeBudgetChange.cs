using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>Money to be passed, adjusted or taken in: amount in yuan, the document it rests on, and why.</summary>
public sealed class ProposeBudgetChange
{
    public BudgetChangeKind? Kind { get; set; }
    /// <summary>Negative where an adjustment takes money off.</summary>
    public decimal? Amount { get; set; }
    public string? Document { get; set; }
    public string? Reason { get; set; }
    /// <summary>The line may go below zero by this.</summary>
    public bool PermitsShortfall { get; set; }
    public long Version { get; set; }
}

public sealed class ProposeBudgetChangeValidator : AbstractValidator<ProposeBudgetChange>
{
    public const decimal Largest = 100_000_000_000;

    public ProposeBudgetChangeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Kind).Must(kind => kind is BudgetChangeKind.Appropriation or BudgetChangeKind.Adjustment or BudgetChangeKind.Lapse).WithMessage(_ => texts["budget.kind.required"]);
        RuleFor(form => form.Amount).Must(amount => amount is { } yuan && yuan != 0 && Math.Abs(yuan) < Largest && decimal.Truncate(yuan * 100) == yuan * 100).WithMessage(_ => texts["budget.amount.required"]);
        RuleFor(form => form.Amount).Must((form, amount) => amount is not < 0 || form.Kind is BudgetChangeKind.Adjustment).WithMessage(_ => texts["budget.amount.negative"]);
        RuleFor(form => form.Document).Document(texts);
        RuleFor(form => form.Reason).Reason(texts);
    }
}

internal static class BudgetRules
{
    public static void Document<T>(this IRuleBuilder<T, string?> field, PortalTexts texts) => field
        .NotEmpty().WithMessage(_ => texts["budget.document.required"])
        .MaximumLength(BudgetChange.LongestDocument).WithMessage(_ => texts["apply.too_long", BudgetChange.LongestDocument]);

    public static void Reason<T>(this IRuleBuilder<T, string?> field, PortalTexts texts) => field
        .NotEmpty().WithMessage(_ => texts["budget.reason.required"])
        .MaximumLength(BudgetChange.LongestReason).WithMessage(_ => texts["apply.too_long", BudgetChange.LongestReason]);
}
