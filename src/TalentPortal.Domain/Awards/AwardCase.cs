using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// An employer's application for an award to one of its people, and the award itself: file, draw, scores, decision, contract, money.
/// Whether something may be done and doing it share <see cref="WhyNot"/>; the course itself is <see cref="AwardFlow"/>.
/// </summary>
public sealed partial class AwardCase : IVersioned
{
    private readonly List<AwardStep> history = [];
    private readonly List<AwardMaterial> materials = [];
    private readonly List<CorrectionItem> corrections = [];
    private readonly List<AwardDraw> draws = [];
    private readonly List<DrawnExpert> experts = [];
    private readonly List<AwardScore> scores = [];
    private readonly List<AwardVote> votes = [];
    private readonly List<AwardInspection> inspections = [];
    private readonly List<AwardInspector> inspectors = [];
    private readonly List<AwardPhoto> photos = [];
    private readonly List<AwardDecision> decisions = [];
    private readonly List<AwardSignature> signatures = [];
    private readonly List<AwardMilestone> milestones = [];
    private readonly List<AwardInstalment> instalments = [];
    private readonly List<AwardMoneyStep> moneySteps = [];
    private readonly List<AwardPayee> payees = [];
    private readonly List<AwardEmployerChange> employerChanges = [];
    private readonly List<AwardReport> reports = [];
    private readonly List<AwardReportFile> reportFiles = [];
    private readonly List<AwardVerdict> verdicts = [];

    private AwardCase() { }

    /// <summary>A draft of the employer's officer for one of its people; in a selection also of the talent office.</summary>
    public AwardCase(AwardCaseId id, AwardCall call, Person person, Employer employer, AwardRequest request, Actor officer, CaseClock clock)
    {
        RefusedException.ThrowIf(!(officer.May(Capability.ApplyForAwards) && officer.Employer == employer.Id) && !(call.Kind is AwardKind.Selection && officer.May(Capability.DecideAwards)) ? AwardRefusals.NotYours
            : call.TakesApplicationsOn(clock.Today) ? null : AwardRefusals.CallNotOpen);
        (Id, Kind, ByOffice) = (id, call.Kind, !officer.May(Capability.ApplyForAwards));
        (CallId, StartedBy, OfficerId) = (call.Id, officer.Id, officer.Id);
        (PersonId, ApplicantName, ApplicantInitials) = (person.Id, person.Name, person.NameInitials);
        (EmployerId, EmployerName, TownshipCode) = (employer.Id, employer.Name, employer.TownshipCode);
        (Limits, Round) = (new AwardLimits(call.Terms.FormCheckDays, call.Terms.CorrectionDays), 1);
        CreatedAt = clock.UtcNow;
        Describe(request, call.Terms, clock.UtcNow);
    }

    public AwardCaseId Id { get; private set; }
    public AwardKind Kind { get; private set; }
    public AwardCallId CallId { get; private set; }
    public AccountId StartedBy { get; private set; }
    /// <summary>Who answers for the award and is told what is owed: whoever applied, and after a change of employer an officer of the new one.</summary>
    public AccountId OfficerId { get; private set; }
    /// <summary>Nominated by the talent office; the employer sees it once it is sent.</summary>
    public bool ByOffice { get; private set; }
    public PersonId PersonId { get; private set; }
    public string ApplicantName { get; private set; } = "";
    public string ApplicantInitials { get; private set; } = "";
    public EmployerId EmployerId { get; private set; }
    public string EmployerName { get; private set; } = "";
    public string? TownshipCode { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public AwardStatus Status { get; private set; }
    /// <summary>Grows with each step backwards or on the spot; a status is decided once in a round.</summary>
    public int Round { get; private set; }
    public long Version { get; private set; }
    public AwardLimits Limits { get; private set; } = null!;

    /// <summary>The class applied for.</summary>
    public TalentLevel Class { get; private set; }
    public string Project { get; private set; } = "";
    public string Field { get; private set; } = "";
    public string Summary { get; private set; } = "";
    /// <summary>What other layers gave for the same title, as the employer declares it.</summary>
    public Money DeclaredElsewhere { get; private set; }

    /// <summary>申报编号, given at the first submission, e.g. RJ26-00012.</summary>
    public string? CaseNumber { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public DateTime? PromisedAt { get; private set; }

    /// <summary>The trimmed mean of the experts' scores.</summary>
    public decimal? MeanScore { get; private set; }
    /// <summary>Of the counted vote in a selection; null before it is counted.</summary>
    public int? VotesFor { get; private set; }
    public int? VotesCast { get; private set; }
    public TalentLevel? AwardedClass { get; private set; }
    /// <summary>What the county pays in all; null before the decision.</summary>
    public Money? Amount { get; private set; }
    public AwardContract? Contract { get; private set; }
    /// <summary>After 基本合格: the day by which the second look is due.</summary>
    public DateOnly? CorrectBy { get; private set; }
    public AwardStop? Stop { get; private set; }
    /// <summary>The title of a selection, once it was given.</summary>
    public AwardNaming? Naming { get; private set; }

    public Deadline? Deadline { get; private set; }
    public Deadline? CorrectionDeadline { get; private set; }
    /// <summary>The queue's order: the due date, and the end of time where no clock runs.</summary>
    public DateOnly SortsOn { get; private set; } = DateOnly.MaxValue;

    public IReadOnlyList<AwardStep> History => history;
    public IReadOnlyList<AwardMaterial> Materials => materials;
    public IReadOnlyList<CorrectionItem> Corrections => corrections;
    public IReadOnlyList<CorrectionItem> OpenCorrections => [.. corrections.Where(item => item.Round == Round).OrderBy(item => item.Number)];
    public IReadOnlyList<AwardDraw> Draws => draws;
    public IReadOnlyList<DrawnExpert> Experts => experts;
    public IReadOnlyList<AwardScore> Scores => scores;
    public IReadOnlyList<AwardVote> Votes => votes;
    public IReadOnlyList<AwardInspection> Inspections => inspections;
    public IReadOnlyList<AwardInspector> Inspectors => inspectors;
    public IReadOnlyList<AwardPhoto> Photos => photos;
    public IReadOnlyList<AwardDecision> Decisions => decisions;
    public IReadOnlyList<AwardSignature> Signatures => signatures;
    public IReadOnlyList<AwardMilestone> Milestones => milestones;
    public IReadOnlyList<AwardInstalment> Instalments => instalments;
    /// <summary>What happened to the instalments, step by step.</summary>
    public IReadOnlyList<AwardMoneyStep> MoneySteps => moneySteps;
    public IReadOnlyList<AwardPayee> Payees => payees;
    public IReadOnlyList<AwardEmployerChange> EmployerChanges => employerChanges;
    public IReadOnlyList<AwardReport> Reports => reports;
    public IReadOnlyList<AwardReportFile> ReportFiles => reportFiles;
    public IReadOnlyList<AwardVerdict> Verdicts => verdicts;

    public bool CanBeEdited => Status is AwardStatus.Draft or AwardStatus.AwaitingCorrection;
    public AwardDraw? Draw => draws.MaxBy(draw => draw.Sequence);
    public AwardDecision? Decision => decisions.MaxBy(decision => decision.Sequence);
    public AwardVerdict? Verdict => verdicts.MaxBy(verdict => verdict.Sequence);
    public IEnumerable<DrawnExpert> Seated => experts.Where(expert => expert.DrawId == Draw?.Id && expert.Seat is ExpertSeat.Seated).OrderBy(expert => expert.Place);
    public IReadOnlyList<AwardSignature> SignaturesNow => [.. signatures.Where(signature => signature.DecisionId == Decision?.Id)];
    public Money Paid => instalments.Where(part => part.State is InstalmentState.Paid).Sum(part => part.Amount);
    public bool MidTermPassed => verdicts.Any(verdict => verdict is { Stage: VerdictStage.MidTerm, IsConfirmed: true, Grade: VerdictGrade.Qualified });
    /// <summary>The report of false documents that nobody has answered yet; null without one.</summary>
    public AwardStep? FraudReport => history.Where(step => AwardFlow.AboutFraud.Contains(step.Action)).MaxBy(step => step.Sequence) is { Action: AwardAction.ReportFraud } open ? open : null;
    /// <summary>What the next verdict is about.</summary>
    public VerdictStage NextStage => IsSelection ? TermIsOver ? VerdictStage.Final : VerdictStage.Yearly : MidTermPassed || instalments.All(part => part.When is not InstalmentCondition.MidTerm) ? VerdictStage.Acceptance : VerdictStage.MidTerm;

    /// <summary>The service as it stands on a day; null without a contract.</summary>
    public ServiceClock? ServiceOn(DateOnly day) => Contract is { } contract ? new ServiceClock(Paid, contract.ServiceMonths, contract.StartsOn, day) : null;

    /// <summary>Why this actor may not do this now, or null. The page greys the button with it; the verb refuses with it.</summary>
    public Refusal? WhyNot(AwardAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (AwardFlow.Of(Kind).Next(Status, action) is null) return AwardRefusals.NotInThisState;
        return WhyNotThisActor(action, actor) ?? WhyNotYet(action, actor);
    }

    private Refusal? WhyNotThisActor(AwardAction action, Actor actor)
    {
        var needs = AwardFlow.Needs(action);
        if (needs.Count == 0) return actor == Actor.System ? null : AwardRefusals.NotYours;
        if (!needs.Any(actor.May)) return AwardRefusals.NotYours;
        var capability = needs.First(actor.May);
        return capability switch
        {
            Capability.ApplyForAwards => actor.Employer != EmployerId ? AwardRefusals.NotYours : actor.Person == PersonId ? AwardRefusals.OwnCase : null,
            Capability.ScoreAwards => SeatOf(actor) is null ? AwardRefusals.NotYours : null,
            Capability.DecideAwards when action is AwardAction.Submit or AwardAction.Withdraw => !IsSelection || StartedBy != actor.Id ? AwardRefusals.NotYours : WhyNotThisOfficer(action, capability, actor),
            _ => WhyNotThisOfficer(action, capability, actor),
        };
    }

    private Refusal? WhyNotThisOfficer(AwardAction action, Capability capability, Actor actor)
    {
        if (actor.Person is not { } person) return AwardRefusals.StaffNeedsPerson;
        var principal = actor.OnBehalfOf(capability);
        if (person == PersonId || principal == PersonId) return AwardRefusals.OwnCase;
        if (actor.HasConflictWith(PersonId, EmployerId)) return AwardRefusals.ConflictOfInterest;
        var stage = AwardFlow.StageOf(action);
        return SatElsewhere(person, stage) || (principal is { } other && SatElsewhere(other, stage)) ? AwardRefusals.FourEyes : null;
    }

    /// <summary>Another desk of this case, an inspection, or a chair among its experts.</summary>
    private bool SatElsewhere(PersonId person, AwardStage now) =>
        history.Any(step => AwardFlow.Excludes(AwardFlow.StageOf(step.Action), now) && step.Involves(person))
        || (AwardFlow.Excludes(AwardStage.Review, now) && inspectors.Any(inspector => inspector.PersonId == person))
        || (now is not AwardStage.None && (WasDrawn(person) || (IsSelection && history.Any(step => step.Action is AwardAction.Submit && step.Involves(person)))));

    private bool WasDrawn(PersonId person) => experts.Any(expert => expert.PersonId == person && expert.Seat is ExpertSeat.Seated or ExpertSeat.Recused);

    private Refusal? WhyNotYet(AwardAction action, Actor actor) => action switch
    {
        AwardAction.ReportFraud or AwardAction.ConfirmFraud or AwardAction.DismissFraud or AwardAction.RecordLeaving or AwardAction.ChangeEmployer when Stop is not null => AwardRefusals.NotInThisState,
        AwardAction.ConfirmFraud or AwardAction.DismissFraud when FraudReport is null => AwardRefusals.NotInThisState,
        AwardAction.ConfirmFraud or AwardAction.DismissFraud when FraudReport is { } report && new[] { actor.Person, actor.OnBehalfOf(Capability.DecideAwards) }.OfType<PersonId>().Any(report.Involves) => AwardRefusals.ProposerMayNotConfirm,
        AwardAction.ConfirmFraud when instalments.Any(part => part.IsUnderWay) => AwardRefusals.PaymentUnderWay,
        // Nothing else is decided about the award before somebody has answered the report.
        not (AwardAction.ConfirmFraud or AwardAction.DismissFraud or AwardAction.FileReport) when FraudReport is not null => AwardRefusals.FraudOpen,
        AwardAction.Resubmit when OpenCorrections.Any(item => item.Reply is null) => AwardRefusals.CorrectionUnanswered,
        AwardAction.OpenDraw when Draw!.CommittedBy == actor.Person || Draw.CommittedBy == actor.OnBehalfOf(Capability.ReviewAwards) => AwardRefusals.DrawerMayNotOpen,
        AwardAction.Score or AwardAction.Vote or AwardAction.Recuse when HasVoiced(SeatOf(actor)!) => AwardRefusals.ExpertAlreadyScored,
        AwardAction.Sign when SignaturesNow.Any(signature => SignersOf(actor).Any(signature.IsOf)) => AwardRefusals.SignedAlready,
        AwardAction.ConfirmQualified or AwardAction.ConfirmBasic or AwardAction.ConfirmUnqualified or AwardAction.ConfirmAccepted or AwardAction.ReturnVerdict
            when Verdict!.IsOf(actor.Person) || Verdict.IsOf(actor.OnBehalfOf(Capability.DecideAwards)) => AwardRefusals.ProposerMayNotConfirm,
        AwardAction.ConfirmQualified or AwardAction.ConfirmBasic or AwardAction.ConfirmUnqualified or AwardAction.ConfirmAccepted when action != Confirming => AwardRefusals.OtherVerdict,
        AwardAction.ConfirmUnqualified or AwardAction.ConfirmAccepted or AwardAction.RecordLeaving or AwardAction.ChangeEmployer or AwardAction.ProposeUpgrade when instalments.Any(part => part.IsUnderWay) => AwardRefusals.PaymentUnderWay,
        AwardAction.ConfirmRemoval or AwardAction.ReturnRemoval when ProposedRemoval(actor) => AwardRefusals.ProposerMayNotConfirm,
        AwardAction.ConfirmRemoval when instalments.Any(part => part.IsUnderWay) => AwardRefusals.PaymentUnderWay,
        AwardAction.ProposeVerdict when reports.Count == 0 => AwardRefusals.ReportMissing,
        AwardAction.ProposeUpgrade when instalments.All(part => !part.IsOpen) => AwardRefusals.NothingLeftToPay,
        _ => null,
    };

    /// <summary>The step by which the verdict that waits is confirmed.</summary>
    public AwardAction? Confirming => Status is AwardStatus.AwaitingVerdict && Verdict is { } verdict ? ConfirmingOf(verdict) : null;

    internal static AwardAction ConfirmingOf(AwardVerdict verdict) => verdict.Grade switch
    {
        VerdictGrade.Basic => AwardAction.ConfirmBasic,
        VerdictGrade.Unqualified => AwardAction.ConfirmUnqualified,
        _ => verdict.Stage is VerdictStage.Acceptance or VerdictStage.Final ? AwardAction.ConfirmAccepted : AwardAction.ConfirmQualified,
    };

    private DrawnExpert? SeatOf(Actor actor) => Seated.FirstOrDefault(expert => expert.AccountId == actor.Id);

    /// <summary>Whether a seated expert has scored or voted.</summary>
    public bool HasVoiced(DrawnExpert expert) =>
        scores.Any(score => score.DrawId == expert.DrawId && score.ExpertId == expert.ExpertId) || votes.Any(vote => vote.DrawId == expert.DrawId && vote.ExpertId == expert.ExpertId);

    private static IEnumerable<PersonId> SignersOf(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(actor.May(Capability.DecideAwards) ? Capability.DecideAwards : Capability.SignAwards) }.OfType<PersonId>();

    /// <summary>Moves the case, writes the step, sets the clock. Every verb ends here.</summary>
    private void Take(AwardAction action, Actor actor, string? opinion, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        var from = Status;
        var to = AwardFlow.Of(Kind).Next(from, action)!.Value;
        var onBehalfOf = AwardFlow.Needs(action) is { Count: > 0 } needs ? actor.OnBehalfOf(needs.First(actor.May)) : null;
        history.Add(new AwardStep(history.Count + 1, Round, from, action, to, actor, onBehalfOf, opinion, clock.UtcNow));
        Status = to;
        if (AwardFlow.OpensNewRound(action)) Round++;
        SetClock(to, clock);
        ChangedAt = clock.UtcNow;
    }

    private void SetClock(AwardStatus to, CaseClock clock)
    {
        CorrectionDeadline = to is AwardStatus.AwaitingCorrection ? Deadline.Start(clock.Today, Limits.Correction, clock.Calendar) : null;
        Deadline = to switch
        {
            AwardStatus.FormCheck => Deadline is { IsPaused: true } paused ? paused.Resume(clock.Today, clock.Calendar) : Deadline.Start(clock.Today, Limits.FormCheck, clock.Calendar),
            AwardStatus.AwaitingCorrection => Deadline?.Pause(clock.Today, clock.Calendar),
            _ => null,
        };
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

/// <summary>The time limits of the call, in working days.</summary>
public sealed record AwardLimits(int FormCheck, int Correction);

/// <summary>What the employer asks for, and for what.</summary>
public sealed record AwardRequest(TalentLevel Class, string Project, string Field, string Summary, Money Elsewhere);
