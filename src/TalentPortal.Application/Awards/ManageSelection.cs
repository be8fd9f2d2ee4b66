using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Awards;

/// <summary>An expert's vote on one candidate of a selection.</summary>
public sealed class VoteOnAward
{
    public VoteChoice? Choice { get; set; }
    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class VoteOnAwardValidator : AbstractValidator<VoteOnAward>
{
    public VoteOnAwardValidator(PortalTexts texts)
    {
        RuleFor(form => form.Choice).NotNull().WithMessage(_ => texts["award.vote.required"]);
        // Against is explained; for and abstaining may be.
        RuleFor(form => form.Opinion).NotEmpty().When(form => form.Choice is VoteChoice.Against).WithMessage(_ => texts["award.vote.against.reason"]);
        RuleFor(form => form.Opinion).MaximumLength(AwardScore.LongestOpinion).WithMessage(_ => texts["apply.too_long", AwardScore.LongestOpinion]);
    }
}

/// <summary>The title is given: the day on the certificate, and what the office says of it.</summary>
public sealed class NameTalent
{
    public DateOnly? NamedOn { get; set; }
    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class NameTalentValidator : AbstractValidator<NameTalent>
{
    public NameTalentValidator(PortalTexts texts)
    {
        RuleFor(form => form.NamedOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Opinion).Words(texts, "award.opinion.required", DecideAward.Longest);
    }
}

/// <summary>One officer proposes that a title be taken away; another confirms it.</summary>
public sealed class ProposeRemoval
{
    public RemovalCause? Cause { get; set; }
    public string? Grounds { get; set; }
    public long Version { get; set; }
}

public sealed class ProposeRemovalValidator : AbstractValidator<ProposeRemoval>
{
    public ProposeRemovalValidator(PortalTexts texts)
    {
        RuleFor(form => form.Cause).Must(cause => cause is not null and not RemovalCause.Unqualified).WithMessage(_ => texts["award.removal.cause.required"]);
        RuleFor(form => form.Grounds).Words(texts, "award.opinion.required", DecideAward.Longest);
    }
}
