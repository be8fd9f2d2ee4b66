using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Payments;

/// <summary>Which badge family a state of money belongs to.</summary>
internal static class PaymentTones
{
    public static Tone Of(PaymentBatchState state) => state switch
    {
        PaymentBatchState.Draft or PaymentBatchState.PartlyReconciled => Tone.Wait,
        PaymentBatchState.Checked or PaymentBatchState.Sent => Tone.Work,
        PaymentBatchState.Reconciled => Tone.Ok,
        _ => Tone.Quiet,
    };

    public static Tone Of(PaymentLineState state) => state switch
    {
        PaymentLineState.Planned or PaymentLineState.Sent => Tone.Work,
        PaymentLineState.Paid => Tone.Ok,
        PaymentLineState.Failed or PaymentLineState.Returned => Tone.No,
        _ => Tone.Quiet,
    };

    public static Tone Of(AccrualRunState state) => state switch
    {
        AccrualRunState.Computing => Tone.Work,
        AccrualRunState.Computed => Tone.Wait,
        _ => Tone.Ok,
    };

    public static Tone Of(RecoveryState state) => state switch
    {
        RecoveryState.Proposed or RecoveryState.Decided => Tone.Wait,
        RecoveryState.Hearing or RecoveryState.Instalments or RecoveryState.Referred => Tone.Work,
        RecoveryState.Repaid => Tone.Ok,
        _ => Tone.Quiet,
    };
}
