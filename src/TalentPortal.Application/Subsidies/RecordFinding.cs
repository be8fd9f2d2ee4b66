using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What an officer found out about a home or a sum, and by which paper.</summary>
public sealed class RecordFinding
{
    /// <summary>Which sum; null for the question of a home.</summary>
    public ProvenSumKind? Sum { get; set; }
    public bool? OwnsHome { get; set; }
    public decimal? Yuan { get; set; }
    public string? Evidence { get; set; }
    public long Version { get; set; }

    internal FindingContent Content => Sum is { } kind ? FindingContent.Proven(kind, Money.FromYuan(Yuan!.Value)) : FindingContent.Home(OwnsHome!.Value);
}

public sealed class RecordFindingValidator : AbstractValidator<RecordFinding>
{
    private const decimal Highest = 1_000_000_000;

    public RecordFindingValidator(PortalTexts texts)
    {
        RuleFor(form => form.OwnsHome).NotNull().When(form => form.Sum is null).WithMessage(_ => texts["subsidy.finding.home.required"]);
        RuleFor(form => form.Yuan).Must(yuan => yuan is >= 0 and <= Highest && decimal.Truncate(yuan.Value * 100) == yuan * 100).When(form => form.Sum is not null).WithMessage(_ => texts["subsidy.finding.sum.required"]);
        RuleFor(form => form.Evidence).Must(text => text?.Trim().Length > 0).WithMessage(_ => texts["subsidy.finding.evidence.required"])
            .MaximumLength(SubsidyFinding.LongestEvidence).WithMessage(_ => texts["subsidy.finding.evidence.too_long", SubsidyFinding.LongestEvidence]);
    }
}
