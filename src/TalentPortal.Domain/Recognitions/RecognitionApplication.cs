using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// An application for a level of the classification: entry, proofs, course, history. Whether something may be done and doing it share
/// <see cref="WhyNot"/>; the course itself is <see cref="RecognitionFlow"/>.
/// </summary>
public sealed partial class RecognitionApplication : IVersioned
{
    private readonly List<RecognitionStep> history = [];
    private readonly List<RecognitionProof> proofs = [];
    private readonly List<CorrectionItem> corrections = [];

    private RecognitionApplication() { }

    /// <summary>An empty draft under an entry of the catalogue in force.</summary>
    public RecognitionApplication(RecognitionApplicationId id, Person person, CatalogueVersion catalogue, CatalogueEntry entry, Actor applicant, DateTime now)
    {
        Id = id;
        (StartedBy, PersonId, ApplicantName, ApplicantInitials) = (applicant.Id, person.Id, person.Name, person.NameInitials);
        ChangedAt = CreatedAt = now;
        Round = 1;
        Choose(catalogue, entry, now);
    }

    public RecognitionApplicationId Id { get; private set; }
    public AccountId StartedBy { get; private set; }
    public PersonId PersonId { get; private set; }
    public string ApplicantName { get; private set; } = "";
    public string ApplicantInitials { get; private set; } = "";
    public EmployerId? EmployerId { get; private set; }
    public string EmployerName { get; private set; } = "";
    /// <summary>The employer's township, which limits whose intake desk sees the case.</summary>
    public string? TownshipCode { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public RecognitionStatus Status { get; private set; }
    /// <summary>Grows with each step backwards; a status is decided once in a round.</summary>
    public int Round { get; private set; }
    public long Version { get; private set; }

    /// <summary>The version of the catalogue; fixed with the first submission.</summary>
    public CatalogueVersionId CatalogueVersionId { get; private set; }
    public string EntryCode { get; private set; } = "";
    /// <summary>The level of the entry applied under.</summary>
    public TalentLevel Level { get; private set; }
    public RecognitionRoute Route { get; private set; }
    public RecognitionLimits Limits { get; private set; } = null!;

    /// <summary>受理号, given at the first submission, e.g. RS26-00012.</summary>
    public string? CaseNumber { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    /// <summary>The promise of truth, given with each submission.</summary>
    public DateTime? PromisedAt { get; private set; }

    public ScoreSheet? Scores { get; private set; }
    public RecognitionPanelId? PanelId { get; private set; }
    /// <summary>What review or panel propose and the decision grants; null before.</summary>
    public TalentLevel? ProposedLevel { get; private set; }
    /// <summary>Refused by score: from this day the person may apply again.</summary>
    public DateOnly? ReapplyFrom { get; private set; }

    /// <summary>The offices' limit for the whole case; null before the case reaches them and after its end.</summary>
    public Deadline? Deadline { get; private set; }
    public Deadline? CorrectionDeadline { get; private set; }
    /// <summary>The queue's order: the due date, and the end of time where no clock runs.</summary>
    public DateOnly SortsOn { get; private set; } = DateOnly.MaxValue;

    public IReadOnlyList<RecognitionStep> History => history;
    public IReadOnlyList<RecognitionProof> Proofs => proofs;
    public IReadOnlyList<CorrectionItem> Corrections => corrections;
    /// <summary>The lines of the notice that is to be answered now, in its order.</summary>
    public IReadOnlyList<CorrectionItem> OpenCorrections => [.. corrections.Where(item => item.Round == Round).OrderBy(item => item.Number)];

    public bool CanBeEdited => Status is RecognitionStatus.Draft or RecognitionStatus.ReturnedByEmployer or RecognitionStatus.AwaitingCorrection;

    /// <summary>Why this actor may not do this now, or null. The page greys the button with it; the verb refuses with it.</summary>
    public Refusal? WhyNot(RecognitionAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (RecognitionFlow.Table.Next(Status, action) is null) return RecognitionRefusals.NotInThisState;
        if (RecognitionFlow.RouteOf(action) is { } route && route != Route) return RecognitionRefusals.OtherRoute;
        return WhyNotThisActor(action, actor) ?? WhyNotYet(action);
    }

    private Refusal? WhyNotThisActor(RecognitionAction action, Actor actor)
    {
        if (RecognitionFlow.Needs(action, Status) is not { } capability) return actor == Actor.System ? null : RecognitionRefusals.NotYours;
        if (!actor.May(capability)) return RecognitionRefusals.NotYours;
        return capability switch
        {
            Capability.ApplyForRecognition => actor.Id == StartedBy ? null : RecognitionRefusals.NotYours,
            Capability.ConfirmEmployment => actor.Employer != EmployerId || EmployerId is null ? RecognitionRefusals.NotYours
                : actor.Person == PersonId ? RecognitionRefusals.OwnCase
                : null,
            _ => WhyNotThisOfficer(action, capability, actor),
        };
    }

    private Refusal? WhyNotThisOfficer(RecognitionAction action, Capability capability, Actor actor)
    {
        if (actor.TownshipsOf(capability) is { } areas && !areas.Contains(TownshipCode!)) return RecognitionRefusals.NotYours;
        if (actor.Person is not { } person) return RecognitionRefusals.StaffNeedsPerson;
        var principal = actor.OnBehalfOf(capability);
        // A deputy of the applicant decides about a principal.
        if (person == PersonId || (principal is not null && principal == PersonId)) return RecognitionRefusals.OwnCase;
        if (actor.HasConflictWith(PersonId, EmployerId)) return RecognitionRefusals.ConflictOfInterest;
        var stage = RecognitionFlow.StageOf(action);
        var satElsewhere = history.Any(step => RecognitionFlow.Excludes(RecognitionFlow.StageOf(step.Action), stage)
            && (step.Involves(person) || (principal is { } other && step.Involves(other))));
        return satElsewhere ? RecognitionRefusals.FourEyes : null;
    }

    private Refusal? WhyNotYet(RecognitionAction action) => action switch
    {
        RecognitionAction.Submit when EmployerId is null => RecognitionRefusals.EmployerUnknown,
        RecognitionAction.Resubmit when OpenCorrections.Any(item => item.Reply is null) => RecognitionRefusals.CorrectionUnanswered,
        _ => null,
    };

    /// <summary>Moves the case, writes the step, sets the clock. Every verb ends here.</summary>
    private void Take(RecognitionAction action, Actor actor, string? opinion, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        var from = Status;
        var to = RecognitionFlow.Table.Next(from, action)!.Value;
        var onBehalfOf = RecognitionFlow.Needs(action, from) is { } capability ? actor.OnBehalfOf(capability) : null;
        history.Add(new RecognitionStep(history.Count + 1, Round, from, action, to, actor, onBehalfOf, opinion, clock.UtcNow));
        Status = to;
        if (RecognitionFlow.OpensNewRound(action)) Round++;
        SetClock(to, clock);
        ChangedAt = clock.UtcNow;
    }

    private void SetClock(RecognitionStatus to, CaseClock clock)
    {
        CorrectionDeadline = to is RecognitionStatus.AwaitingCorrection ? Deadline.Start(clock.Today, Limits.Correction, clock.Calendar) : null;
        if (RecognitionFlow.IsFinal(to)) Deadline = null;
        else if (to is RecognitionStatus.AwaitingIntake && Deadline is null) Deadline = Deadline.Start(clock.Today, Limits.Handling, clock.Calendar);
        else if (RecognitionFlow.IsPausedIn(to) && Deadline is { IsPaused: false } running) Deadline = running.Pause(clock.Today, clock.Calendar);
        else if (!RecognitionFlow.IsPausedIn(to) && Deadline is { IsPaused: true } paused) Deadline = paused.Resume(clock.Today, clock.Calendar);
        SortsOn = Deadline?.SortsOn ?? DateOnly.MaxValue;
    }

    /// <summary>A holiday notice was entered: counts the running limits anew. Says whether a date moved.</summary>
    public bool RecomputeDeadlines(WorkingCalendar calendar)
    {
        var (before, correctionBefore) = (Deadline, CorrectionDeadline);
        (Deadline, CorrectionDeadline) = (Deadline?.Recompute(calendar), CorrectionDeadline?.Recompute(calendar));
        SortsOn = Deadline?.SortsOn ?? DateOnly.MaxValue;
        return before != Deadline || correctionBefore != CorrectionDeadline;
    }
}

/// <summary>The time limits of the catalogue's version, in working days.</summary>
public sealed record RecognitionLimits(int Handling, int Correction);
