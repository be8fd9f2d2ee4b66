using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Recognitions;

/// <summary>An objection to a level on a public list. A lead holds no level; one already given is withdrawn at its holder's page.</summary>
public sealed class LevelObjection : Objection
{
    private static readonly StateFlow<ObjectionState, ObjectionAction> Table = new()
    {
        { ObjectionState.Received, ObjectionAction.Register, ObjectionState.UnderReview },
        { ObjectionState.Received, ObjectionAction.RecordAsLead, ObjectionState.Lead },
        { ObjectionState.UnderReview, ObjectionAction.Dismiss, ObjectionState.NotUpheld },
        { ObjectionState.UnderReview, ObjectionAction.Uphold, ObjectionState.Upheld },
        { ObjectionState.Lead, ObjectionAction.Close, ObjectionState.Closed },
    };

    private LevelObjection() { }

    public LevelObjection(ObjectionEntry entry, RecognitionNotice list, RecognitionApplication application, ListedRow about, CaseClock clock) : base(ObjectionKind.Level, entry, about, clock) =>
        (ListId, ApplicationId) = (list.Id, application.Id);

    public RecognitionNoticeId ListId { get; private set; }
    public RecognitionApplicationId ApplicationId { get; private set; }

    protected override StateFlow<ObjectionState, ObjectionAction> Flow => Table;
}
