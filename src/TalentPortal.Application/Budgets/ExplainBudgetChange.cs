using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>On what document and why an entry is taken back or a case let through without money.</summary>
public sealed class ExplainBudgetChange
{
    public string? Document { get; set; }
    public string? Reason { get; set; }
    public bool PermitsShortfall { get; set; }
    public long Version { get; set; }
}

public sealed class ExplainBudgetChangeValidator : AbstractValidator<ExplainBudgetChange>
{
    public ExplainBudgetChangeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Document).Document(texts);
        RuleFor(form => form.Reason).Reason(texts);
    }
}
