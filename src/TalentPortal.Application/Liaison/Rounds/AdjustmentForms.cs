using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>A round for a year.</summary>
public sealed class OpenAdjustment
{
    public int? Year { get; set; }
}

public sealed class OpenAdjustmentValidator : AbstractValidator<OpenAdjustment>
{
    public OpenAdjustmentValidator(PortalTexts texts) => RuleFor(form => form.Year).NotNull().WithMessage(_ => texts["adjust.year.required"]);
}

/// <summary>A step of a round that needs no words: the county is looked at again.</summary>
public sealed class MoveAdjustment
{
    public long Version { get; set; }
}

/// <summary>The portal's proposals are followed, all of them or only those by which nothing changes.</summary>
public sealed class FollowProposals
{
    public bool OnlyKept { get; set; }
    public long Version { get; set; }
}

/// <summary>What becomes of one talent.</summary>
public sealed class DecideLine
{
    public AdjustmentChoice? Choice { get; set; }
    public Guid? Post { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
    /// <summary>On to the next undecided one instead of back to the list.</summary>
    public bool Next { get; set; }
}

public sealed class DecideLineValidator : AbstractValidator<DecideLine>
{
    public DecideLineValidator(PortalTexts texts)
    {
        RuleFor(form => form.Choice).NotNull().WithMessage(_ => texts["adjust.choice.required"]);
        RuleFor(form => form.Post).NotNull().When(form => form.Choice?.NamesPost() is true).WithMessage(_ => texts["liaison.post.required"]);
        RuleFor(form => form.Reason).MaximumLength(AdjustmentRound.LongestReason).WithMessage(_ => texts["apply.too_long", AdjustmentRound.LongestReason]);
    }
}

/// <summary>The list is complete: from which day it is to hold, with a word for whoever confirms.</summary>
public sealed class HandOverAdjustment
{
    public DateOnly? From { get; set; }
    public string? Note { get; set; }
    public long Version { get; set; }
}

public sealed class HandOverAdjustmentValidator : AbstractValidator<HandOverAdjustment>
{
    public HandOverAdjustmentValidator(PortalTexts texts)
    {
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["adjust.from.required"]);
        RuleFor(form => form.Note).MaximumLength(AdjustmentRound.LongestReason).WithMessage(_ => texts["apply.too_long", AdjustmentRound.LongestReason]);
    }
}

/// <summary>A second person agrees, for a day.</summary>
public sealed class ConfirmAdjustment
{
    public DateOnly? From { get; set; }
    public long Version { get; set; }
}

public sealed class ConfirmAdjustmentValidator : AbstractValidator<ConfirmAdjustment>
{
    public ConfirmAdjustmentValidator(PortalTexts texts) => RuleFor(form => form.From).NotNull().WithMessage(_ => texts["adjust.from.required"]);
}

/// <summary>A round that is sent back or dropped, and why.</summary>
public sealed class RefuseAdjustment
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class RefuseAdjustmentValidator : AbstractValidator<RefuseAdjustment>
{
    public RefuseAdjustmentValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(AdjustmentRound.LongestReason).WithMessage(_ => texts["apply.too_long", AdjustmentRound.LongestReason]);
}
