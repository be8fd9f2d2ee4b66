using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Notices;

/// <summary>An objection to a row of a notice of payments. A lead that is specific may suspend the payment until it is looked into.</summary>
public sealed class PaymentObjection : Objection
{
    private static readonly StateFlow<ObjectionState, ObjectionAction> Table = new()
    {
        { ObjectionState.Received, ObjectionAction.Register, ObjectionState.UnderReview },
        { ObjectionState.Received, ObjectionAction.RecordAsLead, ObjectionState.Lead },
        { ObjectionState.UnderReview, ObjectionAction.Dismiss, ObjectionState.NotUpheld },
        { ObjectionState.UnderReview, ObjectionAction.Uphold, ObjectionState.Upheld },
        { ObjectionState.Lead, ObjectionAction.SuspendPayment, ObjectionState.PaymentSuspended },
        { ObjectionState.Lead, ObjectionAction.Close, ObjectionState.Closed },
        { ObjectionState.PaymentSuspended, ObjectionAction.Close, ObjectionState.Closed },
        { ObjectionState.PaymentSuspended, ObjectionAction.Uphold, ObjectionState.Upheld },
    };

    private PaymentObjection() { }

    public PaymentObjection(ObjectionEntry entry, Notice notice, NoticeItem item, CaseClock clock) : base(ObjectionKind.Payment, entry, notice.Listed(item), clock)
    {
        (NoticeId, ItemId) = (notice.Id, item.Id);
        if (Holds) item.Hold();
    }

    public NoticeId NoticeId { get; private set; }
    public Guid ItemId { get; private set; }

    protected override StateFlow<ObjectionState, ObjectionAction> Flow => Table;
}
