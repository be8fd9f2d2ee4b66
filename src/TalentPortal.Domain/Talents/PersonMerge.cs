using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// Two records are one person: one stays, the other becomes an alias of it. Where money or an account hangs on either, a second person
/// confirms; the same for undoing it. Each row that moves is on record (<see cref="PersonMergeMove"/>).
/// </summary>
public sealed class PersonMerge : IVersioned
{
    public static readonly StateFlow<PersonMergeState, PersonMergeAction> Flow = new()
    {
        { PersonMergeState.Proposed, PersonMergeAction.Confirm, PersonMergeState.Merged },
        { PersonMergeState.Proposed, PersonMergeAction.Decline, PersonMergeState.Declined },
        { PersonMergeState.Merged, PersonMergeAction.ProposeUndo, PersonMergeState.UndoProposed },
        { PersonMergeState.UndoProposed, PersonMergeAction.ConfirmUndo, PersonMergeState.Undone },
        { PersonMergeState.UndoProposed, PersonMergeAction.DeclineUndo, PersonMergeState.Merged },
    };

    private PersonMerge() { }

    public PersonMerge(PersonId survivor, PersonId absorbed, IEnumerable<MergedField> taken, bool needsSecond, string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Id = Guid.CreateVersion7();
        (Survivor, Absorbed, NeedsSecond, Reason) = (survivor, absorbed, needsSecond, reason);
        Taken = string.Join(',', taken.Distinct().Order());
        RefusedException.ThrowIf(WhyNotTouch(actor));
        (By, OnBehalfOf, ByName, At) = (actor.Person!.Value, actor.OnBehalfOf(Capability.MaintainTalents), actor.Name, now);
    }

    public Guid Id { get; private set; }
    public PersonId Survivor { get; private set; }
    public PersonId Absorbed { get; private set; }
    /// <summary>The fields whose value comes from the record that goes.</summary>
    public string Taken { get; private set; } = "";
    public PersonMergeState State { get; private set; }
    public bool NeedsSecond { get; private set; }
    public string Reason { get; private set; } = "";
    /// <summary>Who proposed the last step, for the four eyes of the next.</summary>
    public PersonId By { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? DecidedReason { get; private set; }
    public string? UndoReason { get; private set; }
    public string? UndoByName { get; private set; }
    public DateTime? UndoAt { get; private set; }
    public string? UndoneByName { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public string? UndoneReason { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<MergedField> TakenFields => [.. Taken.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<MergedField>)];

    /// <summary>Whether the records are one now.</summary>
    public bool Holds => State is PersonMergeState.Merged or PersonMergeState.UndoProposed;

    public Refusal? WhyNot(PersonMergeAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Flow.Next(State, action) is null ? TalentRefusals.MergeNotInThisState
            : WhyNotTouch(actor) is { } refusal ? refusal
            : action is PersonMergeAction.Confirm or PersonMergeAction.ConfirmUndo && NeedsSecond && IsProposer(actor) ? TalentRefusals.MergeNeedsASecondPerson
            : null;
    }

    public void Confirm(Actor actor, DateTime now)
    {
        Move(PersonMergeAction.Confirm, actor);
        (DecidedByName, DecidedAt) = (actor.Name, now);
    }

    public void Decline(Actor actor, string reason, DateTime now)
    {
        Move(PersonMergeAction.Decline, actor);
        (DecidedByName, DecidedAt, DecidedReason) = (actor.Name, now, reason);
    }

    public void ProposeUndo(Actor actor, string reason, DateTime now)
    {
        Move(PersonMergeAction.ProposeUndo, actor);
        (UndoReason, UndoByName, UndoAt) = (reason, actor.Name, now);
        (By, OnBehalfOf) = (actor.Person!.Value, actor.OnBehalfOf(Capability.MaintainTalents));
    }

    public void ConfirmUndo(Actor actor, DateTime now)
    {
        Move(PersonMergeAction.ConfirmUndo, actor);
        (UndoneByName, UndoneAt) = (actor.Name, now);
    }

    public void DeclineUndo(Actor actor, string reason, DateTime now)
    {
        Move(PersonMergeAction.DeclineUndo, actor);
        (UndoneByName, UndoneAt, UndoneReason) = (actor.Name, now, reason);
    }

    private void Move(PersonMergeAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
    }

    private Refusal? WhyNotTouch(Actor actor) =>
        !actor.May(Capability.MaintainTalents) || actor.Person is null ? TalentRefusals.MergeNotYours
        : new[] { Survivor, Absorbed }.Any(person => actor.HasConflictWith(person, null) || actor.OnBehalfOf(Capability.MaintainTalents) == person) ? TalentRefusals.MergeConflictOfInterest
        : null;

    private bool IsProposer(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(Capability.MaintainTalents) }.Any(person => person is not null && (person == By || person == OnBehalfOf));
}

public enum PersonMergeState
{
    /// <summary>待复核</summary>
    Proposed,
    /// <summary>已合并</summary>
    Merged,
    /// <summary>未同意</summary>
    Declined,
    /// <summary>撤销待复核</summary>
    UndoProposed,
    /// <summary>已撤销</summary>
    Undone,
}

public enum PersonMergeAction
{
    Confirm,
    Decline,
    ProposeUndo,
    ConfirmUndo,
    DeclineUndo,
}

/// <summary>What is chosen field by field. Number, birth date and sex are those of the record that stays.</summary>
public enum MergedField
{
    Name,
    Phone,
    BankAccount,
    Ethnicity,
    PoliticalStatus,
    MaritalStatus,
    Household,
    FirstInCounty,
    Source,
    Team,
    Standing,
}

/// <summary>One row that answered to the record that went and answers to the one that stays now, or values that were written over.</summary>
public sealed class PersonMergeMove
{
    private PersonMergeMove() { }

    public PersonMergeMove(Guid merge, PersonRow kind, Guid row, string? before = null, string? kept = null)
    {
        (Id, MergeId, Kind, Row) = (Guid.CreateVersion7(), merge, kind, row);
        (Before, Kept) = (before, kept);
    }

    /// <summary>An insurance month is known by its employer and month.</summary>
    public PersonMergeMove(Guid merge, Guid employer, YearMonth month, string? before, string? kept) : this(merge, PersonRow.InsuranceMonth, employer, before, kept) => Month = month;

    public Guid Id { get; private set; }
    public Guid MergeId { get; private set; }
    public PersonRow Kind { get; private set; }
    /// <summary>The row's id; of an insurance month its employer.</summary>
    public Guid Row { get; private set; }
    public YearMonth? Month { get; private set; }
    /// <summary>What is gone while the merge holds: a month that both had, an education that gave way, the values written over. Numbers are sealed.</summary>
    public string? Before { get; private set; }
    /// <summary>What the record that stays had beside it, or has instead.</summary>
    public string? Kept { get; private set; }
}

public enum PersonRow
{
    Employment,
    InsuranceMonth,
    Application,
    Entitlement,
    Account,
    ConflictOfStaff,
    ConflictWithRelative,
    Document,
    Credential,
    PayrollSpell,
    RecognitionApplication,
    Recognition,
    AwardCase,
    Offer,
    LiaisonAssignment,
    LiaisonContact,
    TalentIssue,
    TalentSharing,
    TalentPortrait,
    AdjustmentLine,
    LeaderPromise,
    ServiceRequest,
    StationStay,
    BedNight,
    LoanApplicant,
    FlatApplication,
    Lease,
    /// <summary>A copy that the record which stays got.</summary>
    Education,
    Values,
}
