using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>Money that came back: amount in yuan, day, voucher number.</summary>
public sealed class RecordRepayment
{
    public decimal? Amount { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? Voucher { get; set; }
    public long Version { get; set; }
}

public sealed class RecordRepaymentValidator : AbstractValidator<RecordRepayment>
{
    public RecordRepaymentValidator(PortalTexts texts)
    {
        RuleFor(form => form.Amount).Must(amount => amount is > 0 and < 1_000_000_000 && decimal.Truncate(amount.Value * 100) == amount.Value * 100).WithMessage(_ => texts["recovery.amount.required"]);
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage(_ => texts["recovery.received_on.required"]);
        RuleFor(form => form.Voucher).NotEmpty().WithMessage(_ => texts["recovery.voucher.required"]).MaximumLength(40).WithMessage(_ => texts["recovery.voucher.required"]);
    }
}
