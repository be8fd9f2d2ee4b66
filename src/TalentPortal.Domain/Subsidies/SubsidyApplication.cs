using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// An application for the graduate allowance or another benefit of the county: its papers, its course, its history. Whether something may be done and doing it share
/// <see cref="WhyNot"/>; the course itself is <see cref="SubsidyFlow"/>.
/// </summary>
public sealed partial class SubsidyApplication : IVersioned
{
    private readonly List<SubsidyStep> history = [];
    private readonly List<SubsidyMaterial> materials = [];
    private readonly List<SubsidyCheck> checks = [];
    private readonly List<JointQuestion> questions = [];
    private readonly List<CorrectionItem> corrections = [];
    private readonly List<SubsidyHandOver> handOvers = [];
    private readonly List<SubsidyFinding> findings = [];

    private SubsidyApplication() { }

    /// <summary>An empty draft of an applicant.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="startedBy">Whose it is.</param>
    /// <param name="now">UTC.</param>
    /// <param name="policy">What is applied for; null for the graduate allowance.</param>
    /// <param name="offer">The county's offer that was accepted; null where somebody applies.</param>
    public SubsidyApplication(SubsidyApplicationId id, AccountId startedBy, DateTime now, PolicyId? policy = null, BenefitOfferId? offer = null)
    {
        Id = id;
        PolicyId = policy;
        OfferId = offer;
        StartedBy = startedBy;
        ChangedAt = CreatedAt = now;
        Round = 1;
    }

    public SubsidyApplicationId Id { get; private set; }
    public AccountId StartedBy { get; private set; }
    /// <summary>What is applied for; null for the graduate allowance.</summary>
    public PolicyId? PolicyId { get; private set; }
    /// <summary>The county's offer that this came of (免申即享); null where somebody applied.</summary>
    public BenefitOfferId? OfferId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public SubsidyStatus Status { get; private set; }
    /// <summary>Grows with each step backwards; a status is decided once in a round.</summary>
    public int Round { get; private set; }
    public long Version { get; private set; }

    public PersonId? PersonId { get; private set; }
    public Guid? EmploymentId { get; private set; }
    public EmployerId? EmployerId { get; private set; }
    /// <summary>The employer's township, which limits whose intake desk sees the case.</summary>
    public string? TownshipCode { get; private set; }
    public EducationLevel? Level { get; private set; }
    /// <summary>When promise and consent were last given, and to which <see cref="Subsidies.ConsentWording"/>.</summary>
    public DateTime? ConsentedAt { get; private set; }
    public string? ConsentWording { get; private set; }

    /// <summary>受理号, given at the first submission, e.g. BT26-00217.</summary>
    public string? CaseNumber { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    /// <summary>The version in force on the day of the first submission; later versions do not touch the case.</summary>
    public PolicyVersionId? PolicyVersionId { get; private set; }
    public StepLimits? Limits { get; private set; }

    // Copies for lists, so that the queue reads one table. Taken from the register at submission.
    public string ApplicantName { get; private set; } = "";
    public string ApplicantInitials { get; private set; } = "";
    public string EmployerName { get; private set; } = "";
    public EmployerType? EmployerType { get; private set; }

    /// <summary>Total of the newest assessment; what the decision approves.</summary>
    public Money Amount { get; private set; }
    public Guid? AssessmentId { get; private set; }
    public DateTime? ChecksRunAt { get; private set; }
    public int OpenDoubts { get; private set; }

    /// <summary>The desk officer who took the case, if any.</summary>
    public AccountId? Holder { get; private set; }
    public string? HolderName { get; private set; }

    /// <summary>The running limit of the desk (or of publicity and payment); null where no limit runs.</summary>
    public Deadline? Deadline { get; private set; }
    /// <summary>The applicant's limit for a correction, while the desk's clock stands still.</summary>
    public Deadline? CorrectionDeadline { get; private set; }
    /// <summary>The queue's order: the due date, and the end of time where no clock runs. A copy, because an index cannot reach into the deadline.</summary>
    public DateOnly SortsOn { get; private set; } = DateOnly.MaxValue;

    public IReadOnlyList<SubsidyStep> History => history;
    public IReadOnlyList<SubsidyMaterial> Materials => materials;
    public IReadOnlyList<SubsidyCheck> Checks => checks;
    public IReadOnlyList<JointQuestion> Questions => questions;
    public IReadOnlyList<CorrectionItem> Corrections => corrections;
    public IReadOnlyList<SubsidyHandOver> HandOvers => handOvers;
    /// <summary>What a desk found out for conditions that no register answers.</summary>
    public IReadOnlyList<SubsidyFinding> Findings => findings;

    public bool CanBeEdited => Status is SubsidyStatus.Draft or SubsidyStatus.ReturnedByEmployer or SubsidyStatus.AwaitingCorrection;

    /// <summary>Why this actor may not do this now, or null. The page greys the button with it; the verb refuses with it.</summary>
    public Refusal? WhyNot(SubsidyAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (SubsidyFlow.Table.Next(Status, action) is null) return SubsidyRefusals.NotInThisStatus;
        return WhyNotThisActor(action, actor) ?? WhyNotYet(action);
    }

    private Refusal? WhyNotThisActor(SubsidyAction action, Actor actor)
    {
        if (SubsidyFlow.Needs(action, Status) is not { } capability) return actor == Actor.System ? null : SubsidyRefusals.NotYours;
        if (!actor.May(capability)) return SubsidyRefusals.NotYours;
        return capability switch
        {
            Capability.ApplyForSubsidies => actor.Id == StartedBy ? null : SubsidyRefusals.NotYours,
            Capability.ConfirmEmployment => actor.Employer == EmployerId && EmployerId is not null
                ? actor.Person is not null && actor.Person == PersonId ? SubsidyRefusals.OwnApplication : null
                : SubsidyRefusals.NotYours,
            _ => WhyNotThisOfficer(action, capability, actor),
        };
    }

    private Refusal? WhyNotThisOfficer(SubsidyAction action, Capability capability, Actor actor)
    {
        if (WhyNotTouch(capability, actor) is { } barred) return barred;
        var (person, delegator) = (actor.Person!.Value, actor.OnBehalfOf(capability));
        var stage = SubsidyFlow.StageOf(action, Status);
        var satElsewhere = history.Any(step => SubsidyFlow.Excludes(SubsidyFlow.StageOf(step.Action, step.From), stage)
            && (step.Involves(person) || (delegator is { } other && step.Involves(other))));
        return satElsewhere ? SubsidyRefusals.FourEyes : null;
    }

    /// <summary>What keeps an officer away from a case at every desk: another area, no known person, the own application, a relation.</summary>
    private Refusal? WhyNotTouch(Capability capability, Actor actor)
    {
        if (actor.TownshipsOf(capability) is { } areas && !areas.Contains(TownshipCode!)) return SubsidyRefusals.NotYours;
        if (actor.Person is not { } person) return SubsidyRefusals.StaffNeedsPerson;
        var delegator = actor.OnBehalfOf(capability);
        // A deputy of the applicant decides about a principal.
        if (person == PersonId || (delegator is not null && delegator == PersonId)) return SubsidyRefusals.OwnApplication;
        return PersonId is { } applicant && actor.HasConflictWith(applicant, EmployerId) ? SubsidyRefusals.ConflictOfInterest : null;
    }

    private Refusal? WhyNotYet(SubsidyAction action) => action switch
    {
        SubsidyAction.SubmitVouched or SubsidyAction.AdmitOffered or SubsidyAction.LapseOffered when OfferId is null => SubsidyRefusals.NotOffered,
        SubsidyAction.Submit or SubsidyAction.SubmitSelfEmployed or SubsidyAction.SubmitVouched when ConsentedAt is null => SubsidyRefusals.ConsentMissing,
        SubsidyAction.Submit or SubsidyAction.SubmitVouched when EmployerId is null => SubsidyRefusals.EmployerUnknown,
        SubsidyAction.Resubmit when corrections.Any(item => item.Round == Round && item.Reply is null) => SubsidyRefusals.CorrectionUnanswered,
        SubsidyAction.PassFirstReview or SubsidyAction.PassFirstReviewAlone or SubsidyAction.AdmitOffered when ChecksRunAt is null => SubsidyRefusals.ChecksNotRun,
        SubsidyAction.PassFirstReview or SubsidyAction.PassFirstReviewAlone or SubsidyAction.ClearDoubt or SubsidyAction.AdmitOffered when OpenDoubts > 0 => SubsidyRefusals.DoubtWithoutConclusion,
        SubsidyAction.WaiveSecondReview when !IsWithoutDoubt => SubsidyRefusals.SecondReviewNeeded,
        SubsidyAction.PassSecondReview or SubsidyAction.WaiveSecondReview or SubsidyAction.Approve or SubsidyAction.ApproveAwaitingFunds when AssessmentId is null => SubsidyRefusals.NotAssessed,
        _ => null,
    };

    /// <summary>Moves the case, writes the step, sets the next desk's clock. Every verb ends here.</summary>
    private void Take(SubsidyAction action, Actor actor, string? opinion, CaseClock clock, string? factsDigest = null)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        var from = Status;
        var to = SubsidyFlow.Table.Next(from, action)!.Value;
        var onBehalfOf = SubsidyFlow.Needs(action, from) is { } capability ? actor.OnBehalfOf(capability) : null;
        history.Add(new SubsidyStep(history.Count + 1, Round, from, action, to, actor, onBehalfOf, opinion, factsDigest, clock.UtcNow));
        Status = to;
        if (SubsidyFlow.OpensNewRound(action)) Round++;
        SetClock(from, to, clock);
        ChangedAt = clock.UtcNow;
    }

    private void SetClock(SubsidyStatus from, SubsidyStatus to, CaseClock clock)
    {
        if (to is SubsidyStatus.AwaitingCorrection)
        {
            Deadline = Deadline?.Pause(clock.Today, clock.Calendar);
            CorrectionDeadline = Deadline.Start(clock.Today, Limits!.Correction, clock.Calendar);
            SortsOn = DateOnly.MaxValue;
            return;
        }

        // A correction asked for at intake stops that desk's clock; one asked for in review comes back to intake with a clock of its own.
        var resumes = from is SubsidyStatus.AwaitingCorrection && to is SubsidyStatus.AwaitingIntake && Deadline is { IsPaused: true }
            && history.Last(step => step.Action is SubsidyAction.RequestCorrection).From is SubsidyStatus.AwaitingIntake;
        CorrectionDeadline = null;
        Deadline = resumes ? Deadline!.Resume(clock.Today, clock.Calendar)
            : LimitOf(to) is { } limit ? Deadline.Start(clock.Today, limit, clock.Calendar)
            : null;
        SortsOn = Deadline?.SortsOn ?? DateOnly.MaxValue;
        if (to is not SubsidyStatus.FirstReview) (Holder, HolderName) = (null, null);
    }

    private int? LimitOf(SubsidyStatus status) => status switch
    {
        SubsidyStatus.AwaitingIntake => Limits?.Acceptance,
        SubsidyStatus.Accepted or SubsidyStatus.FirstReview or SubsidyStatus.Discrepancy => Limits?.FirstReview,
        SubsidyStatus.JointReview => Limits?.JointReview,
        SubsidyStatus.SecondReview => Limits?.SecondReview,
        SubsidyStatus.AwaitingApproval or SubsidyStatus.AwaitingPublicity => Limits?.Approval,
        SubsidyStatus.InPublicity => Limits?.Publicity,
        SubsidyStatus.ObjectionReview => Limits?.Objection,
        SubsidyStatus.AwaitingPayment or SubsidyStatus.PaymentFailed => Limits?.Payment,
        _ => null,
    };

    /// <summary>A holiday notice was entered: counts the running limits anew. Says whether a date moved.</summary>
    public bool RecomputeDeadlines(WorkingCalendar calendar)
    {
        var (before, correctionBefore) = (Deadline, CorrectionDeadline);
        Deadline = Deadline?.Recompute(calendar);
        CorrectionDeadline = CorrectionDeadline?.Recompute(calendar);
        SortsOn = Deadline?.SortsOn ?? DateOnly.MaxValue;
        return before != Deadline || correctionBefore != CorrectionDeadline;
    }
}
