using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Notices;

/// <summary>Throws a draft away or takes a notice down, with the reason.</summary>
public sealed class CloseFundsNotice
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class CloseFundsNoticeValidator : AbstractValidator<CloseFundsNotice>
{
    public CloseFundsNoticeValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["funds_notice.reason.required"]).MaximumLength(FundsNotice.LongestReason).WithMessage(_ => texts["funds_notice.too_long", FundsNotice.LongestReason]);
}
