using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>What the second person says to a change, or the proposer who takes it back. A refusal needs its reason.</summary>
public sealed class DecideBudgetChange
{
    public BudgetChangeAction? Action { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class DecideBudgetChangeValidator : AbstractValidator<DecideBudgetChange>
{
    public DecideBudgetChangeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Action).NotNull().IsInEnum().WithMessage(_ => texts["budget.action.required"]);
        When(form => form.Action is BudgetChangeAction.Refuse or BudgetChangeAction.Withdraw, () => RuleFor(form => form.Reason).Reason(texts));
    }
}
