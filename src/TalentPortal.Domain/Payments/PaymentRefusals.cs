using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

public static class PaymentRefusals
{
    public static readonly Refusal NotInThisState = new("payment.not_in_this_state");
    public static readonly Refusal NotYours = new("payment.not_yours");
    public static readonly Refusal StaffNeedsPerson = new("payment.staff_needs_person");
    public static readonly Refusal FourEyes = new("payment.four_eyes");
}
