using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>From when on a budget is kept for what a policy pays, and by which rule.</summary>
public sealed class KeepBudgetItem
{
    /// <summary>Code of the policy.</summary>
    public string? Code { get; set; }
    /// <summary>From when the budget is kept, or from when another rule holds.</summary>
    public DateOnly? From { get; set; }
    public bool ReopensRecoveries { get; set; }
    /// <summary>Yuan; a case of this total needs two persons to be let through without money.</summary>
    public decimal? TwoPersonsFrom { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class KeepBudgetItemValidator : AbstractValidator<KeepBudgetItem>
{
    public KeepBudgetItemValidator(PortalTexts texts)
    {
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["budget.from.required"]);
        RuleFor(form => form.TwoPersonsFrom).Must(amount => amount is > 0 and < ProposeBudgetChangeValidator.Largest && decimal.Truncate(amount.Value * 100) == amount.Value * 100).WithMessage(_ => texts["budget.two_persons.required"]);
        RuleFor(form => form.Reason).Reason(texts);
    }
}
