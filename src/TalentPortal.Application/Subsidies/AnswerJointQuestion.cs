using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>A department's answer to its one question.</summary>
public sealed class AnswerJointQuestion
{
    public JointVerdict? Verdict { get; set; }
    public string? Answer { get; set; }
}

public sealed class AnswerJointQuestionValidator : AbstractValidator<AnswerJointQuestion>
{
    public AnswerJointQuestionValidator(PortalTexts texts)
    {
        RuleFor(form => form.Verdict).NotNull().WithMessage(_ => texts["subsidy.verdict.required"]);
        RuleFor(form => form.Answer).NotEmpty().When(form => form.Verdict is JointVerdict.Hit).WithMessage(_ => texts["subsidy.answer.required"])
            .MaximumLength(DecideOnCaseValidator.Longest).WithMessage(_ => texts["subsidy.opinion.too_long", DecideOnCaseValidator.Longest]);
    }
}
