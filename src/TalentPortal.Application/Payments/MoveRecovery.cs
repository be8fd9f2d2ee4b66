using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>One step of a recovery with its grounds.</summary>
public sealed class MoveRecovery
{
    public RecoveryAction? Action { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class MoveRecoveryValidator : AbstractValidator<MoveRecovery>
{
    private static readonly RecoveryAction?[] Offered =
        [RecoveryAction.Notify, RecoveryAction.RecordStatement, RecoveryAction.Decide, RecoveryAction.AgreeInstalments, RecoveryAction.WriteOff, RecoveryAction.Refer, RecoveryAction.Drop];

    public MoveRecoveryValidator(PortalTexts texts)
    {
        RuleFor(form => form.Action).Must(Offered.Contains).WithMessage(_ => texts["recovery.action.required"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["payment.reason.required"])
            .MaximumLength(1000).WithMessage(_ => texts["payment.reason.too_long", 1000]);
    }
}
