using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

public static class RecoveryRefusals
{
    public static readonly Refusal NotInThisState = new("recovery.not_in_this_state");
    public static readonly Refusal NotYours = new("recovery.not_yours");
    public static readonly Refusal FourEyes = new("recovery.four_eyes");
    public static readonly Refusal ConflictOfInterest = new("recovery.conflict_of_interest");
    public static readonly Refusal NothingToRecover = new("recovery.nothing_to_recover");
    public static readonly Refusal AlreadyOpen = new("recovery.already_open");
    public static readonly Refusal HearingNotOver = new("recovery.hearing_not_over");
    public static readonly Refusal PaymentUnderWay = new("recovery.payment_under_way");
    public static readonly Refusal MoreThanOwed = new("recovery.more_than_owed");
    /// <summary>Of applications for awards and allowances; says from which day.</summary>
    public static readonly Refusal BarredUntil = new("recovery.barred_until");
    public static readonly Refusal ReceivedInFuture = new("recovery.received_in_future");
    public static readonly Refusal ReceivedBeforeDemand = new("recovery.received_before_demand");
    public static readonly Refusal VoucherKnown = new("recovery.voucher_known");
}
