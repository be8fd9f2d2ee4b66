using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>Who may read about another leader's talent, on which days and what for.</summary>
public sealed class ShareTalent
{
    public Guid? Post { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Reason { get; set; }
}

public sealed class ShareTalentValidator : AbstractValidator<ShareTalent>
{
    public ShareTalentValidator(PortalTexts texts)
    {
        RuleFor(form => form.Post).NotNull().WithMessage(_ => texts["sharing.post.required"]);
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["sharing.from.required"]);
        RuleFor(form => form.To).NotNull().WithMessage(_ => texts["sharing.to.required"])
            .Must((form, to) => to is null || form.From is null || to >= form.From).WithMessage(_ => texts.Refusal(SharingRefusals.EndsBeforeItBegins));
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(LeaderPost.LongestReason).WithMessage(_ => texts["apply.too_long", LeaderPost.LongestReason]);
    }
}

/// <summary>A sharing that ends before its last day.</summary>
public sealed class EndSharing
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class EndSharingValidator : AbstractValidator<EndSharing>
{
    public EndSharingValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(LeaderPost.LongestReason).WithMessage(_ => texts["apply.too_long", LeaderPost.LongestReason]);
}
