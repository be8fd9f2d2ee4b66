using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Notices;

/// <summary>
/// What somebody says against one person on a notice: an objection (异议) when signed and within the period, otherwise a lead (线索).
/// An objection holds that person from the moment it arrives; a lead holds nothing until the office decides so.
/// </summary>
public sealed class Objection : IVersioned
{
    public static readonly StateFlow<ObjectionState, ObjectionAction> Flow = new()
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

    private readonly List<ObjectionStep> history = [];
    private readonly List<ObjectionEvidence> evidence = [];

    private Objection() { }

    /// <param name="objector">Null: anonymous.</param>
    /// <param name="receipt">How and when it reached the office: the day of receipt decides whether it is in time, whenever it is entered.</param>
    public Objection(
        ObjectionId id, string number, Notice notice, NoticeItem item, Objector? objector, string statement, IEnumerable<StoredFileId> evidence, ObjectionReceipt receipt, CaseClock clock)
    {
        RefusedException.ThrowIf(notice.PublishedOn is not { } first || receipt.On > clock.Today || receipt.On < first ? NoticeRefusals.ReceiptDay.With(notice.PublishedOn ?? clock.Today, clock.Today) : null);
        Id = id;
        Number = number;
        NoticeId = notice.Id;
        ItemId = item.Id;
        About = item.PersonId;
        (ObjectorName, Contact, ContactMask) = (objector?.Name, objector?.Contact, objector?.ContactMask);
        Statement = statement;
        this.evidence.AddRange(evidence.Select(file => new ObjectionEvidence(file)));
        (Channel, ReceivedOn, EnteredAt, EnteredByName) = (receipt.Channel, receipt.On, clock.UtcNow, receipt.EnteredBy);
        LeadReason = objector is null ? Notices.LeadReason.Anonymous : notice.TakesObjectionsOn(receipt.On) ? null : Notices.LeadReason.AfterPeriod;
        State = LeadReason is null ? ObjectionState.Received : ObjectionState.Lead;
        Deadline = Deadline.Start(receipt.On, notice.ObjectionDays, clock.Calendar);
        SortsOn = Deadline.SortsOn;
        if (LeadReason is null) item.Hold();
    }

    public ObjectionId Id { get; private set; }
    /// <summary>异议登记号, e.g. YY26-00001.</summary>
    public string Number { get; private set; } = "";
    public NoticeId NoticeId { get; private set; }
    public Guid ItemId { get; private set; }
    /// <summary>The person it is about.</summary>
    public PersonId About { get; private set; }
    public string? ObjectorName { get; private set; }
    public ProtectedText? Contact { get; private set; }
    public string? ContactMask { get; private set; }
    public string Statement { get; private set; } = "";
    public IReadOnlyList<ObjectionEvidence> Evidence => evidence;
    public ObjectionChannel Channel { get; private set; }
    /// <summary>The day it reached the office.</summary>
    public DateOnly ReceivedOn { get; private set; }
    public DateTime EnteredAt { get; private set; }
    /// <summary>The officer who entered what came on paper; null for the portal's own form.</summary>
    public string? EnteredByName { get; private set; }
    public LeadReason? LeadReason { get; private set; }
    public ObjectionState State { get; private set; }
    /// <summary>The limit for the answer; runs from the day of receipt.</summary>
    public Deadline Deadline { get; private set; } = null!;
    /// <summary>The list's order; the end of time once decided.</summary>
    public DateOnly SortsOn { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyList<ObjectionStep> History => history;

    /// <summary>Whether it keeps its person from being paid.</summary>
    public bool Holds => HoldingStates.Contains(State);

    public bool IsOpen => Flow.ActionsFrom(State).Any();

    public static readonly IReadOnlyList<ObjectionState> HoldingStates = [ObjectionState.Received, ObjectionState.UnderReview, ObjectionState.PaymentSuspended];

    public Refusal? WhyNot(ObjectionAction action, Actor actor) =>
        NextAfter(action) is null ? NoticeRefusals.ObjectionNotInThisState
        : !actor.May(Capability.DecideObjections) ? NoticeRefusals.MayNotDecide
        : actor.Person is null ? NoticeRefusals.StaffNeedsPerson
        : actor.Person == About ? NoticeRefusals.OwnObjection
        : actor.HasConflictWith(About, null) ? NoticeRefusals.ConflictOfInterest
        : null;

    public void Register(string reason, Actor actor, DateTime now) => Take(ObjectionAction.Register, reason, actor, now);

    /// <summary>Signed and in time, but no objection: no verifiable name, no facts.</summary>
    public void RecordAsLead(string reason, Actor actor, DateTime now)
    {
        Take(ObjectionAction.RecordAsLead, reason, actor, now);
        LeadReason = Notices.LeadReason.NotAnObjection;
    }

    public void Dismiss(string reason, Actor actor, DateTime now) => Take(ObjectionAction.Dismiss, reason, actor, now);

    public void Uphold(string reason, Actor actor, DateTime now) => Take(ObjectionAction.Uphold, reason, actor, now);

    public void SuspendPayment(string reason, Actor actor, DateTime now) => Take(ObjectionAction.SuspendPayment, reason, actor, now);

    public void Close(string reason, Actor actor, DateTime now) => Take(ObjectionAction.Close, reason, actor, now);

    /// <summary>The objector's number is about to be shown to this officer.</summary>
    public void SeeContact(string reason, Actor actor, DateTime now) => Take(ObjectionAction.SeeContact, reason, actor, now);

    public bool RecomputeDeadline(WorkingCalendar calendar)
    {
        var before = Deadline;
        if (IsOpen) (Deadline, SortsOn) = (Deadline.Recompute(calendar), Deadline.Recompute(calendar).SortsOn);
        return before != Deadline;
    }

    private ObjectionState? NextAfter(ObjectionAction action) =>
        action is ObjectionAction.SeeContact ? Contact is null ? null : State : Flow.Next(State, action);

    private void Take(ObjectionAction action, string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        var to = NextAfter(action)!.Value;
        history.Add(new ObjectionStep(history.Count + 1, State, action, to, actor, reason, now));
        State = to;
        if (IsOpen || DecidedAt is not null) return;
        DecidedAt = now;
        SortsOn = DateOnly.MaxValue;
    }
}

/// <summary>Who objects. The contact (a phone) is sealed, the mask is what lists show; a letter may be signed without one.</summary>
public sealed record Objector(string Name, ProtectedText? Contact, string? ContactMask);
