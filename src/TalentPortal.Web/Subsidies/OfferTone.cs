using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Subsidies;

/// <summary>The colour family of each state of a round and of an offer.</summary>
public static class OfferTone
{
    public static Tone Tone(this OfferRoundState state) => state switch
    {
        OfferRoundState.Matching or OfferRoundState.Discarded => Foundation.Parts.Tone.Quiet,
        OfferRoundState.Matched => Foundation.Parts.Tone.Wait,
        OfferRoundState.Closed => Foundation.Parts.Tone.Ok,
        _ => Foundation.Parts.Tone.Work,
    };

    public static Tone Tone(this OfferState state) => state switch
    {
        OfferState.Listed or OfferState.HeldBack or OfferState.Unconfirmed => Foundation.Parts.Tone.Quiet,
        OfferState.Sent or OfferState.Diverted => Foundation.Parts.Tone.Wait,
        OfferState.Agreed or OfferState.Admitted => Foundation.Parts.Tone.Ok,
        OfferState.Declined or OfferState.Refused => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Work,
    };
}
