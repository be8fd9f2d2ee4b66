using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Awards;

/// <summary>An objection to an award on a public list. A lead holds no award.</summary>
public sealed class AwardObjection : Objection
{
    private static readonly StateFlow<ObjectionState, ObjectionAction> Table = new()
    {
        { ObjectionState.Received, ObjectionAction.Register, ObjectionState.UnderReview },
        { ObjectionState.Received, ObjectionAction.RecordAsLead, ObjectionState.Lead },
        { ObjectionState.UnderReview, ObjectionAction.Dismiss, ObjectionState.NotUpheld },
        { ObjectionState.UnderReview, ObjectionAction.Uphold, ObjectionState.Upheld },
        { ObjectionState.Lead, ObjectionAction.Close, ObjectionState.Closed },
    };

    private AwardObjection() { }

    public AwardObjection(ObjectionEntry entry, AwardList list, AwardCase award, ListedRow about, CaseClock clock) : base(ObjectionKind.Award, entry, about, clock) =>
        (ListId, CaseId) = (list.Id, award.Id);

    public AwardListId ListId { get; private set; }
    public AwardCaseId CaseId { get; private set; }

    protected override StateFlow<ObjectionState, ObjectionAction> Flow => Table;
}
