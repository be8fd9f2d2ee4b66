using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// What somebody says through the public page against one person on a list of levels: an objection (异议) when signed and within the days of
/// the list, otherwise a lead (线索). An objection holds that person's level from the moment it arrives; a lead holds nothing.
/// </summary>
public sealed class RecognitionObjection : IVersioned
{
    public static readonly StateFlow<ObjectionState, ObjectionAction> Flow = new()
    {
        { ObjectionState.Received, ObjectionAction.Register, ObjectionState.UnderReview },
        { ObjectionState.Received, ObjectionAction.RecordAsLead, ObjectionState.Lead },
        { ObjectionState.UnderReview, ObjectionAction.Dismiss, ObjectionState.NotUpheld },
        { ObjectionState.UnderReview, ObjectionAction.Uphold, ObjectionState.Upheld },
        { ObjectionState.Lead, ObjectionAction.Close, ObjectionState.Closed },
    };

    public static readonly IReadOnlyList<ObjectionState> HoldingStates = [ObjectionState.Received, ObjectionState.UnderReview];

    private readonly List<ObjectionStep> history = [];
    private readonly List<ObjectionEvidence> evidence = [];

    private RecognitionObjection() { }

    /// <param name="number">From the register of all objections.</param>
    /// <param name="item">The row it is about; <paramref name="application"/> is that row's.</param>
    /// <param name="objector">Null: anonymous.</param>
    public RecognitionObjection(ObjectionId id, string number, RecognitionNotice notice, RecognitionNoticeItem item, RecognitionApplication application, Objector? objector, string statement, IEnumerable<StoredFileId> evidence, CaseClock clock)
    {
        (Id, Number, NoticeId, Serial) = (id, number, notice.Id, item.Serial);
        (ApplicationId, About, ShownName, EmployerName) = (application.Id, application.PersonId, item.ShownName, item.EmployerName);
        (ObjectorName, Contact, ContactMask, Statement) = (objector?.Name, objector?.Contact, objector?.ContactMask, statement);
        this.evidence.AddRange(evidence.Select(file => new ObjectionEvidence(file)));
        (ReceivedOn, EnteredAt) = (clock.Today, clock.UtcNow);
        LeadReason = objector is null ? Notices.LeadReason.Anonymous : notice.TakesObjectionsOn(clock.Today) ? null : Notices.LeadReason.AfterPeriod;
        State = LeadReason is null ? ObjectionState.Received : ObjectionState.Lead;
        Deadline = Deadline.Start(clock.Today, RecognitionNotice.AnswerDays, clock.Calendar);
        SortsOn = Deadline.SortsOn;
    }

    public ObjectionId Id { get; private set; }
    public string Number { get; private set; } = "";
    public RecognitionNoticeId NoticeId { get; private set; }
    /// <summary>The row of the list.</summary>
    public int Serial { get; private set; }
    public RecognitionApplicationId ApplicationId { get; private set; }
    /// <summary>The person it is about.</summary>
    public PersonId About { get; private set; }
    /// <summary>As the list shows the person.</summary>
    public string ShownName { get; private set; } = "";
    public string EmployerName { get; private set; } = "";
    public string? ObjectorName { get; private set; }
    public ProtectedText? Contact { get; private set; }
    public string? ContactMask { get; private set; }
    public string Statement { get; private set; } = "";
    public IReadOnlyList<ObjectionEvidence> Evidence => evidence;
    public DateOnly ReceivedOn { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public LeadReason? LeadReason { get; private set; }
    public ObjectionState State { get; private set; }
    /// <summary>The limit for the answer; runs from the day of receipt.</summary>
    public Deadline Deadline { get; private set; } = null!;
    /// <summary>The list's order; the end of time once decided.</summary>
    public DateOnly SortsOn { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyList<ObjectionStep> History => history;

    public bool IsOpen => Flow.ActionsFrom(State).Any();

    /// <param name="employer">Who recommended the person: a relation to it bars as well.</param>
    public Refusal? WhyNot(ObjectionAction action, Actor actor, EmployerId? employer) =>
        NextAfter(action) is null ? RecognitionRefusals.NotInThisState
        : !actor.May(Capability.DecideObjections) ? RecognitionRefusals.NotYours
        : actor.Person is null ? RecognitionRefusals.StaffNeedsPerson
        : actor.Person == About || actor.OnBehalfOf(Capability.DecideObjections) == About ? RecognitionRefusals.OwnCase
        : actor.HasConflictWith(About, employer) ? RecognitionRefusals.ConflictOfInterest
        : null;

    /// <summary>One step, or a look at the objector's number, with its reason.</summary>
    public void Take(ObjectionAction action, string reason, Actor actor, EmployerId? employer, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(action, actor, employer));
        var to = NextAfter(action)!.Value;
        history.Add(new ObjectionStep(history.Count + 1, State, action, to, actor, reason, now));
        State = to;
        if (action is ObjectionAction.RecordAsLead) LeadReason = Notices.LeadReason.NotAnObjection;
        if (IsOpen || DecidedAt is not null) return;
        (DecidedAt, SortsOn) = (now, DateOnly.MaxValue);
    }

    public bool RecomputeDeadline(WorkingCalendar calendar)
    {
        var before = Deadline;
        if (IsOpen) (Deadline, SortsOn) = (Deadline.Recompute(calendar), Deadline.Recompute(calendar).SortsOn);
        return before != Deadline;
    }

    private ObjectionState? NextAfter(ObjectionAction action) =>
        action is ObjectionAction.SeeContact ? Contact is null ? null : State : Flow.Next(State, action);
}
