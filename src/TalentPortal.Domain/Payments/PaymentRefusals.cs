using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

public static class PaymentRefusals
{
    public static readonly Refusal NotInThisState = new("payment.not_in_this_state");
    public static readonly Refusal NotYours = new("payment.not_yours");
    public static readonly Refusal StaffNeedsPerson = new("payment.staff_needs_person");
    public static readonly Refusal FourEyes = new("payment.four_eyes");
    public static readonly Refusal DecidedACase = new("payment.decided_a_case");
    public static readonly Refusal ConflictOfInterest = new("payment.conflict_of_interest");
    public static readonly Refusal NothingToPay = new("payment.nothing_to_pay");
    public static readonly Refusal ListChanged = new("payment.list_changed");
    public static readonly Refusal ListsDiffer = new("payment.lists_differ");
    public static readonly Refusal ControlTotalDiffers = new("payment.control_total_differs");
    public static readonly Refusal ForeignLine = new("payment.foreign_line");
    public static readonly Refusal ResultDoesNotFit = new("payment.result_does_not_fit");
    public static readonly Refusal ResultUnreadable = new("payment.result_unreadable");
    public static readonly Refusal BeingRecovered = new("payment.being_recovered");
    public static readonly Refusal FileChanged = new("payment.file_changed");
    public static readonly Refusal RunStillComputing = new("accrual.run_still_computing");
    public static readonly Refusal RunStopped = new("accrual.run_stopped");
    public static readonly Refusal MonthNotOver = new("accrual.month_not_over");
}
