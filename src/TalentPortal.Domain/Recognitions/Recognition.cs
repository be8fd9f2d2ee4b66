using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// The level a person holds (认定), from its first to its last day. It is never changed backwards: whatever ends it, what it gave
/// until that day stays given.
/// </summary>
public sealed class Recognition : IVersioned
{
    private readonly List<RecognitionEvent> history = [];

    private Recognition() { }

    /// <summary>Made by the portal on the day after publicity; the level counts from that day.</summary>
    public Recognition(RecognitionId id, RecognitionApplication application, CatalogueTerms terms, string certificateNumber, CountyDay now)
    {
        Id = id;
        (PersonId, PersonName, PersonInitials) = (application.PersonId, application.ApplicantName, application.ApplicantInitials);
        (ApplicationId, CatalogueVersionId, EmployerName) = (application.Id, application.CatalogueVersionId, application.EmployerName);
        (Level, Route) = (application.ProposedLevel!.Value, application.Route);
        EntryCode = Level == application.Level ? application.EntryCode : terms.AssessedEntry(Level)?.Code ?? application.EntryCode;
        (Scores, PanelId, CertificateNumber) = (application.Scores, application.PanelId, certificateNumber);
        ValidFrom = now.Today;
        ValidTo = LastDay = ValidFrom.AddMonths(terms.TermMonths).AddDays(-1);
        MidTermDueOn = ValidFrom.AddMonths(terms.MidTermMonths);
        Note(RecognitionEventKind.Recognised, Actor.System, null, now.UtcNow);
    }

    public RecognitionId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public string PersonInitials { get; private set; } = "";
    public RecognitionApplicationId ApplicationId { get; private set; }
    public CatalogueVersionId CatalogueVersionId { get; private set; }
    /// <summary>The employer at the time, for the list.</summary>
    public string EmployerName { get; private set; } = "";
    public string EntryCode { get; private set; } = "";
    public TalentLevel Level { get; private set; }
    public RecognitionRoute Route { get; private set; }
    public ScoreSheet? Scores { get; private set; }
    public RecognitionPanelId? PanelId { get; private set; }
    /// <summary>证书编号, e.g. RD26-00001.</summary>
    public string CertificateNumber { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    /// <summary>The last day of the term as granted.</summary>
    public DateOnly ValidTo { get; private set; }
    /// <summary>The last day on which the level counts: the end of the term, or earlier when something ended it.</summary>
    public DateOnly LastDay { get; private set; }
    public DateOnly MidTermDueOn { get; private set; }
    public DateOnly? MidTermPassedOn { get; private set; }
    public RecognitionState State { get; private set; }
    /// <summary>A withdrawal that waits for a second person.</summary>
    public WithdrawalReason? ProposedReason { get; private set; }
    public string? ProposedWords { get; private set; }
    public PersonId? ProposedBy { get; private set; }
    public PersonId? ProposedOnBehalfOf { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyList<RecognitionEvent> History => history;

    public RecognitionSpan Span => new(Level, ValidFrom, LastDay);

    /// <summary>What it is called on a day, also when the daily work is late.</summary>
    public RecognitionState StateOn(DateOnly today) => State is RecognitionState.Valid && today > LastDay ? RecognitionState.Expired : State;

    public bool IsMidTermDue(DateOnly today) => State is RecognitionState.Valid && MidTermPassedOn is null && MidTermDueOn <= today && today <= LastDay;

    public Refusal? WhyNotCheckMidTerm(Actor actor, DateOnly today) =>
        !actor.May(Capability.ReviewRecognitions) ? RecognitionRefusals.NotYours
        : WhyNotTouch(actor, Capability.ReviewRecognitions)
        ?? (StateOn(today) is not RecognitionState.Valid ? RecognitionRefusals.NotInThisState
            : MidTermPassedOn is not null ? RecognitionRefusals.MidTermDone
            : MidTermDueOn > today ? RecognitionRefusals.MidTermNotDue
            : null);

    /// <summary>中期考核. Failed, the level counts for the last time on this day.</summary>
    public void CheckMidTerm(bool passed, string opinion, Actor actor, CountyDay now)
    {
        RefusedException.ThrowIf(WhyNotCheckMidTerm(actor, now.Today));
        if (passed) MidTermPassedOn = now.Today;
        else (State, LastDay) = (RecognitionState.MidTermFailed, now.Today);
        Note(passed ? RecognitionEventKind.MidTermPassed : RecognitionEventKind.MidTermFailed, actor, opinion, now.UtcNow);
    }

    /// <summary>A better level, or the same again, takes its place; this one counts until the day before, and never ends in the past.</summary>
    public void GiveWayTo(Recognition successor, CountyDay now)
    {
        RefusedException.ThrowIf(State is not RecognitionState.Valid ? RecognitionRefusals.NotInThisState : successor.ValidFrom < now.Today ? RecognitionRefusals.Retroactive : null);
        (State, LastDay) = (RecognitionState.Replaced, Earlier(LastDay, successor.ValidFrom.AddDays(-1)));
        (ProposedReason, ProposedWords, ProposedBy, ProposedOnBehalfOf) = (null, null, null, null);
        Note(RecognitionEventKind.Replaced, Actor.System, successor.CertificateNumber, now.UtcNow);
    }

    public Refusal? WhyNotProposeWithdrawal(Actor actor) =>
        !actor.May(Capability.DecideRecognitions) ? RecognitionRefusals.NotYours
        : WhyNotTouch(actor, Capability.DecideRecognitions)
        ?? (State is not RecognitionState.Valid ? RecognitionRefusals.NotInThisState : ProposedReason is not null ? RecognitionRefusals.AlreadyProposed : null);

    public void ProposeWithdrawal(WithdrawalReason reason, string words, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotProposeWithdrawal(actor));
        (ProposedReason, ProposedWords, ProposedBy, ProposedOnBehalfOf) = (reason, words, actor.Person, actor.OnBehalfOf(Capability.DecideRecognitions));
        Note(RecognitionEventKind.WithdrawalProposed, actor, words, now);
    }

    public Refusal? WhyNotSettleWithdrawal(Actor actor) =>
        !actor.May(Capability.DecideRecognitions) ? RecognitionRefusals.NotYours
        : WhyNotTouch(actor, Capability.DecideRecognitions)
        ?? (State is not RecognitionState.Valid || ProposedReason is null ? RecognitionRefusals.NothingProposed : IsProposer(actor) ? RecognitionRefusals.ProposerMayNotConfirm : null);

    /// <summary>The second person confirms: 撤销. The level counts for the last time on the day before.</summary>
    public void ConfirmWithdrawal(string opinion, Actor actor, CountyDay now)
    {
        RefusedException.ThrowIf(WhyNotSettleWithdrawal(actor));
        (State, LastDay) = (RecognitionState.Withdrawn, Earlier(LastDay, now.Today.AddDays(-1)));
        Note(RecognitionEventKind.Withdrawn, actor, opinion, now.UtcNow);
    }

    /// <summary>The second person finds that it stays.</summary>
    public void DropWithdrawal(string opinion, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotSettleWithdrawal(actor));
        (ProposedReason, ProposedWords, ProposedBy, ProposedOnBehalfOf) = (null, null, null, null);
        Note(RecognitionEventKind.WithdrawalDropped, actor, opinion, now);
    }

    public void Expire(CountyDay now)
    {
        RefusedException.ThrowIf(State is RecognitionState.Valid && now.Today > LastDay ? null : RecognitionRefusals.LimitNotOver);
        State = RecognitionState.Expired;
        Note(RecognitionEventKind.Expired, Actor.System, null, now.UtcNow);
    }

    private Refusal? WhyNotTouch(Actor actor, Capability capability) =>
        actor.Person is not { } person ? RecognitionRefusals.StaffNeedsPerson
        : person == PersonId || actor.OnBehalfOf(capability) == PersonId ? RecognitionRefusals.OwnCase
        : actor.HasConflictWith(PersonId, null) ? RecognitionRefusals.ConflictOfInterest
        : null;

    // Deputy and principal count as one, on either side.
    private bool IsProposer(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(Capability.DecideRecognitions) }.Any(person => person is not null && (person == ProposedBy || person == ProposedOnBehalfOf));

    private void Note(RecognitionEventKind kind, Actor actor, string? words, DateTime at) => history.Add(new RecognitionEvent(history.Count + 1, kind, actor, words, at));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

public enum RecognitionState
{
    /// <summary>有效</summary>
    Valid,
    /// <summary>中期不合格</summary>
    MidTermFailed,
    /// <summary>到期</summary>
    Expired,
    /// <summary>撤销</summary>
    Withdrawn,
    /// <summary>已由新认定代替</summary>
    Replaced,
}

/// <summary>Why a level is withdrawn (撤销); no other reason is one.</summary>
public enum WithdrawalReason
{
    /// <summary>弄虚作假、提供虚假材料</summary>
    FalseDocuments,
    /// <summary>学术不端</summary>
    AcademicMisconduct,
    /// <summary>受刑事处罚</summary>
    CriminalPenalty,
    /// <summary>严重违纪违规</summary>
    SeriousDiscipline,
}

public enum RecognitionEventKind
{
    Recognised,
    MidTermPassed,
    MidTermFailed,
    Replaced,
    WithdrawalProposed,
    WithdrawalDropped,
    Withdrawn,
    Expired,
}

/// <summary>One line of a recognition's history, for good.</summary>
public sealed class RecognitionEvent
{
    public const int LongestWords = 1000;

    private RecognitionEvent() { }

    internal RecognitionEvent(int sequence, RecognitionEventKind kind, Actor actor, string? words, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Kind, By, ByName, Words, At) = (sequence, kind, actor.Id, actor.Name, words, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public RecognitionEventKind Kind { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public string? Words { get; private set; }
    public DateTime At { get; private set; }
}
