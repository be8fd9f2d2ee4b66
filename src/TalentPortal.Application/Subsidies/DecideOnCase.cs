using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Subsidies;

/// <summary>A decision with its words: opinion when it goes on, reason when it does not.</summary>
public sealed class DecideOnCase
{
    public string? Opinion { get; set; }
    /// <summary>The rules that a refusal rests on; the paper prints their clauses. None is said there too.</summary>
    public List<AllowanceRule> Grounds { get; set; } = [];
    public long Version { get; set; }
}

public sealed class DecideOnCaseValidator : AbstractValidator<DecideOnCase>
{
    public const int Longest = 1000;

    public DecideOnCaseValidator(PortalTexts texts) =>
        RuleFor(form => form.Opinion)
            .NotEmpty().WithMessage(_ => texts["subsidy.opinion.required"])
            .MaximumLength(Longest).WithMessage(_ => texts["subsidy.opinion.too_long", Longest]);
}
