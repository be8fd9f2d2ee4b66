using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Notices;

/// <summary>
/// What somebody says against one person on a public list: an objection (异议) when signed and within the period, otherwise a lead (线索).
/// An objection holds that person from the moment it arrives; a lead holds nothing until the office decides so.
/// </summary>
public abstract class Objection : IVersioned
{
    public static readonly IReadOnlyList<ObjectionState> HoldingStates = [ObjectionState.Received, ObjectionState.UnderReview, ObjectionState.PaymentSuspended];

    private readonly List<ObjectionStep> history = [];
    private readonly List<ObjectionEvidence> evidence = [];

    private protected Objection() { }

    private protected Objection(ObjectionKind kind, ObjectionEntry entry, ListedRow about, CaseClock clock)
    {
        var receipt = entry.Receipt;
        RefusedException.ThrowIf(receipt.On > clock.Today || receipt.On < about.FirstDay ? NoticeRefusals.ReceiptDay.With(about.FirstDay, clock.Today) : null);
        (Id, Kind, Number) = (entry.Id, kind, entry.Number);
        (ListNumber, ListTitle, Serial) = (about.ListNumber, about.ListTitle, about.Serial);
        (About, ShownName, EmployerName) = (about.Person, about.ShownName, about.EmployerName);
        (ObjectorName, Contact, ContactMask) = (entry.Objector?.Name, entry.Objector?.Contact, entry.Objector?.ContactMask);
        Statement = entry.Statement;
        evidence.AddRange(entry.Files.Select(file => new ObjectionEvidence(file)));
        (Channel, ReceivedOn, EnteredAt, EnteredByName) = (receipt.Channel, receipt.On, clock.UtcNow, receipt.EnteredBy);
        LeadReason = entry.Objector is null ? Notices.LeadReason.Anonymous : about.TakesObjectionsOn(receipt.On) ? null : Notices.LeadReason.AfterPeriod;
        State = LeadReason is null ? ObjectionState.Received : ObjectionState.Lead;
        Deadline = Deadline.Start(receipt.On, about.AnswerDays, clock.Calendar);
        SortsOn = Deadline.SortsOn;
    }

    public ObjectionId Id { get; private set; }
    public ObjectionKind Kind { get; private set; }
    /// <summary>异议登记号, e.g. YY26-00001.</summary>
    public string Number { get; private set; } = "";
    public string ListNumber { get; private set; } = "";
    public string ListTitle { get; private set; } = "";
    public int Serial { get; private set; }
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

    /// <summary>Whether it keeps its person from what the list gives.</summary>
    public bool Holds => HoldingStates.Contains(State);

    public bool IsOpen => Flow.ActionsFrom(State).Any();

    /// <summary>Whether this kind knows the step at all; in which state it is another matter.</summary>
    public bool Knows(ObjectionAction action) => Enum.GetValues<ObjectionState>().Any(state => Flow.Next(state, action) is not null);

    /// <summary>The steps of this state, for whoever may take them.</summary>
    public IReadOnlyList<ObjectionAction> Steps => [.. Flow.ActionsFrom(State)];

    protected abstract StateFlow<ObjectionState, ObjectionAction> Flow { get; }

    /// <param name="employer">Whose list it came from, where it is known: a relation to it bars as well.</param>
    public Refusal? WhyNot(ObjectionAction action, Actor actor, EmployerId? employer) =>
        NextAfter(action) is null ? NoticeRefusals.ObjectionNotInThisState
        : !actor.May(Capability.DecideObjections) ? NoticeRefusals.MayNotDecide
        : actor.Person is null ? NoticeRefusals.StaffNeedsPerson
        : WhyNotNear(actor, About, employer);

    /// <summary>Nobody enters or decides what concerns oneself, the colleague one stands in for, or somebody related.</summary>
    public static Refusal? WhyNotNear(Actor actor, PersonId about, EmployerId? employer) =>
        actor.Person == about || actor.OnBehalfOf(Capability.DecideObjections) == about ? NoticeRefusals.OwnObjection
        : actor.HasConflictWith(about, employer) ? NoticeRefusals.ConflictOfInterest
        : null;

    /// <summary>One step, or a look at the objector's number, with its reason.</summary>
    public void Take(ObjectionAction action, string reason, Actor actor, EmployerId? employer, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(action, actor, employer));
        var to = NextAfter(action)!.Value;
        history.Add(new ObjectionStep(history.Count + 1, State, action, to, actor, reason, now));
        State = to;
        // Signed and in time, but no objection: no verifiable name, no facts.
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
