using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Subsidies.Offers.OfferAction;
using static TalentPortal.Domain.Subsidies.Offers.OfferState;

namespace TalentPortal.Domain.Subsidies.Offers;

/// <summary>
/// The course of one person's place on the list of a round (免申即享, domain 3.5). Person and employer answer in either order; only what
/// both confirmed in time goes on to second review, and a silence is kept as unconfirmed.
/// </summary>
public static class OfferFlow
{
    public static readonly StateFlow<OfferState, OfferAction> Table = new()
    {
        { Listed, HoldBack, HeldBack },
        { HeldBack, TakeBack, Listed },
        { Listed, Send, Sent },
        { Sent, Accept, Accepted },
        { Sent, AcceptAlone, Agreed },
        { Sent, Vouch, Vouched },
        { Accepted, Vouch, Agreed },
        { Vouched, Accept, Agreed },
        { Sent, Decline, Declined },
        { Vouched, Decline, Declined },
        { Accepted, Decline, Declined },
        { Agreed, Decline, Declined },
        { Sent, Refuse, Refused },
        { Accepted, Refuse, Refused },
        { Sent, LetPass, Unconfirmed },
        { Accepted, LetPass, Unconfirmed },
        { Vouched, LetPass, Unconfirmed },
        { Agreed, Admit, Admitted },
        { Agreed, Divert, Diverted },
    };

    /// <summary>Waiting for somebody's answer.</summary>
    public static bool IsOpen(OfferState state) => state is Sent or Accepted or Vouched;

    public static bool WaitsForPerson(OfferState state) => Table.Next(state, Accept) is not null;

    /// <summary>Taken by the person or by the employer's officer; every other step is the portal's or an officer's of the bureau.</summary>
    public static bool IsAnswer(OfferAction action) => action is Accept or AcceptAlone or Vouch or Decline or Refuse;

    public static bool WaitsForEmployer(OfferState state) => Table.Next(state, Vouch) is not null;
}

public enum OfferState
{
    /// <summary>待推送: found, nobody was told yet.</summary>
    Listed,
    /// <summary>暂缓推送: a clerk keeps it back, with the reason.</summary>
    HeldBack,
    /// <summary>待确认: person and employer were told.</summary>
    Sent,
    /// <summary>本人已确认</summary>
    Accepted,
    /// <summary>单位已确认</summary>
    Vouched,
    /// <summary>双方已确认: waits to go on to second review.</summary>
    Agreed,
    /// <summary>已进入复核</summary>
    Admitted,
    /// <summary>转一般审核: a check was not clean; the desks look at it like at any other application.</summary>
    Diverted,
    /// <summary>本人放弃</summary>
    Declined,
    /// <summary>单位不予确认</summary>
    Refused,
    /// <summary>未确认: the time ran out. Not paid; the person may still apply.</summary>
    Unconfirmed,
}

public enum OfferAction
{
    HoldBack,
    TakeBack,
    Send,
    Accept,
    /// <summary>An own business, or a policy that has no employer confirm.</summary>
    AcceptAlone,
    Vouch,
    Decline,
    Refuse,
    LetPass,
    Admit,
    Divert,
}
