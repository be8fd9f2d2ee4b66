using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

public static class AccrualRefusals
{
    public static readonly Refusal NotInThisState = new("entitlement.not_in_this_state");
    public static readonly Refusal LimitReached = new("entitlement.limit_reached");
    public static readonly Refusal OutsideWindow = new("entitlement.outside_window");
    public static readonly Refusal NothingGranted = new("entitlement.nothing_granted");
    public static readonly Refusal AlreadyPublished = new("accrual.already_published");
    public static readonly Refusal NotPublished = new("accrual.not_published");
    public static readonly Refusal AlreadyInPayment = new("accrual.already_in_payment");
}
