using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>One decision for many files. The opinion is required where the decision for a single file requires it.</summary>
public sealed class DecideTogether
{
    public List<ChosenCase> Items { get; set; } = [];
    public string? Opinion { get; set; }
    /// <summary>What each department is asked about each of the files; only when first review is passed.</summary>
    public List<DepartmentQuestion> Questions { get; set; } = [];
}

public sealed class DecideTogetherValidator : AbstractValidator<DecideTogether>
{
    public DecideTogetherValidator(PortalTexts texts) =>
        RuleFor(form => form.Items)
            .NotEmpty().WithMessage(_ => texts["subsidy.together.none"])
            .Must(items => items.Count <= SubsidyQueueQuery.PageSize).WithMessage(_ => texts["subsidy.together.too_many", SubsidyQueueQuery.PageSize]);
}
