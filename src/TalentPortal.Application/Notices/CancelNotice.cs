using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Notices;

/// <summary>A draft is thrown away; its months go back to what waits.</summary>
public sealed class CancelNotice
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class CancelNoticeValidator : AbstractValidator<CancelNotice>
{
    public const int Longest = 500;

    public CancelNoticeValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["notice.reason.required"]).MaximumLength(Longest).WithMessage(_ => texts["notice.too_long", Longest]);
}
