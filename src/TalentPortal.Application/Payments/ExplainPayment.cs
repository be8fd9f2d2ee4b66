using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>A step of a batch with its words: opinion of the check, reason for discarding, purpose of a file with account numbers, the bank's advice.</summary>
public sealed class ExplainPayment
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class ExplainPaymentValidator : AbstractValidator<ExplainPayment>
{
    public const int Longest = 300;

    public ExplainPaymentValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason)
            .NotEmpty().WithMessage(_ => texts["payment.reason.required"])
            .MaximumLength(Longest).WithMessage(_ => texts["payment.reason.too_long", Longest]);
}
