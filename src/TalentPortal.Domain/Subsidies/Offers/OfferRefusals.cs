using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies.Offers;

public static class OfferRefusals
{
    public static readonly Refusal NotYours = new("offer.not_yours");
    public static readonly Refusal NotInThisState = new("offer.not_in_this_state");
    /// <summary>Argument: the last day on which it could be answered.</summary>
    public static readonly Refusal TooLate = new("offer.too_late");
    public static readonly Refusal NotOver = new("offer.not_over");
    public static readonly Refusal RoundNotMatched = new("offer.round_not_matched");
    public static readonly Refusal RoundRuns = new("offer.round_runs");
    public static readonly Refusal NobodyListed = new("offer.nobody_listed");
    public static readonly Refusal NobodyAgreed = new("offer.nobody_agreed");
    /// <summary>An officer does not confirm the own benefit for the employer.</summary>
    public static readonly Refusal OwnOffer = new("offer.own_offer");
    /// <summary>There is no bank card on record yet.</summary>
    public static readonly Refusal AccountMissing = new("offer.account_missing");
    /// <summary>The departure was reported after the register was gone through.</summary>
    public static readonly Refusal WorkEnded = new("offer.work_ended");
}
