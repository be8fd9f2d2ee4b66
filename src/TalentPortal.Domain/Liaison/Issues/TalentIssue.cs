using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Parts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>
/// Something a talent needs that a department solves (人才诉求). The talent office hands it over and closes it; the department signs, works and answers;
/// only the talent says whether that is enough. It belongs to the talent: whoever looks after the talent follows it, also after a hand-over.
/// </summary>
public sealed partial class TalentIssue : IVersioned
{
    public const int LongestWords = 1_000;
    public const int LongestGrounds = 500;
    public const int LongestSigner = 60;

    private readonly List<IssueStep> history = [];
    private readonly List<IssueHelp> help = [];

    private TalentIssue() { }

    /// <param name="number">From its series.</param>
    /// <param name="person">Whose need it is.</param>
    /// <param name="said">What is needed and how it became known.</param>
    /// <param name="limits">In force today.</param>
    /// <param name="actor">Who writes it down.</param>
    /// <param name="clock">Now.</param>
    public TalentIssue(string number, PersonId person, IssueSaid said, IssueLimits limits, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotRegister(said.Source, person, actor));
        Id = TalentIssueId.New();
        (Number, PersonId, Need, Words, Source, ContactId, RegisteredAt, RegisteredByName) = (number, person, said.Need, said.Words, said.Source, said.Contact, clock.UtcNow, actor.Name);
        (Round, Deadline) = (1, Deadline.Start(clock.Today, limits.HandOver, clock.Calendar));
        Write(IssueAction.Register, IssueStatus.Registered, actor, new(said.Words), false, clock);
    }

    public TalentIssueId Id { get; private set; }
    /// <summary>E.g. SQ26-00007.</summary>
    public string Number { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public NeedKind Need { get; private set; }
    public string Words { get; private set; } = "";
    public IssueSource Source { get; private set; }
    public LiaisonContactId? ContactId { get; private set; }
    public DateTime RegisteredAt { get; private set; }
    public string RegisteredByName { get; private set; } = "";
    public IssueStatus Status { get; private set; }
    /// <summary>Which has it and leads (牵头); null until it is handed over, and again when it was sent back.</summary>
    public Department? Department { get; private set; }
    public IssueGrade? Grade { get; private set; }
    /// <summary>Working days the grade gave when it was handed over; a second round has as many again.</summary>
    public int? LimitDays { get; private set; }
    /// <summary>1, and 2 after the talent was not content.</summary>
    public int Round { get; private set; }
    /// <summary>Of whoever has to move: the office, the department's signature, the department's answer. Null while the talent is asked and at the end.</summary>
    public Deadline? Deadline { get; private set; }
    /// <summary>The end of <see cref="Deadline"/>, at the end of all lists where none runs.</summary>
    public DateOnly SortsOn { get; private set; }
    /// <summary>The last day for the department's answer; known from the hand-over on, so that an issue nobody signs for is late too.</summary>
    public DateOnly? AnswerDueOn { get; private set; }
    /// <summary>Of the round; null while the department has it.</summary>
    public DateOnly? AnsweredOn { get; private set; }
    /// <summary>An answer of any round came too late.</summary>
    public bool WasLate { get; private set; }
    public MoreTime? Extension { get; private set; }
    public IssueVerdict? Verdict { get; private set; }
    public IssueDropCause? DropCause { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<IssueStep> History => history;
    /// <summary>The departments that help (配合).</summary>
    public IReadOnlyList<IssueHelp> Help => help;

    public bool IsOpen => !IssueFlow.IsFinal(Status);

    /// <summary>The department's last word, null before it.</summary>
    public IssueStep? LastAnswer => history.Where(step => step.Action is IssueAction.Answer or IssueAction.Refuse).MaxBy(step => step.Sequence);

    public static Refusal? WhyNotRegister(IssueSource source, PersonId person, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return source switch
        {
            IssueSource.Contact => actor.May(Capability.KeepContacts),
            IssueSource.Talent => actor.Person == person,
            _ => actor.May(Capability.ManageLiaison),
        } ? null : LiaisonRefusals.NotYours;
    }

    /// <summary>Null when the actor may take the step now.</summary>
    public Refusal? WhyNot(IssueAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (IssueFlow.Table.Next(Status, action) is null) return IssueRefusals.NotInThisState;
        return IssueFlow.SideOf(action) switch
        {
            IssueSide.Office => WhyNotOffice(action, actor),
            IssueSide.Department => WhyNotDepartment(action, actor),
            _ => WhyNotAnswerFor(action, actor),
        };
    }

    /// <summary>Whether the talent's answer can be given or written down by this actor, whatever it is.</summary>
    public Refusal? WhyNotRate(Actor actor) => WhyNot(IssueAction.Accept, actor);

    /// <summary>To a department that leads, or to another one before it has signed.</summary>
    /// <param name="department">Which leads.</param>
    /// <param name="helpers">Which help; those of an earlier hand-over that have not answered and are not among them are asked no more.</param>
    /// <param name="grade">How long they have.</param>
    /// <param name="words">For all of them.</param>
    /// <param name="limits">In force today.</param>
    /// <param name="actor">Of the talent office.</param>
    /// <param name="clock">Now.</param>
    public void HandOver(Department department, IReadOnlyCollection<Department> helpers, IssueGrade grade, string? words, IssueLimits limits, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(helpers);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        var days = limits.DaysOf(grade);
        Take(IssueAction.HandOver, actor, new(words) { Department = department, Days = days }, clock);
        (Department, Grade, LimitDays) = (department, grade, days);
        Run(Deadline.Start(clock.Today, limits.Sign, clock.Calendar));
        AnswerDueOn = clock.Calendar.AddWorkingDays(Deadline!.DueOn, days).Date;
        AskForHelp(helpers, words, limits, actor, clock);
    }

    /// <summary>It is another department's business.</summary>
    public void SendBack(string reason, IssueLimits limits, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        Take(IssueAction.SendBack, actor, new(reason) { Department = Department }, clock);
        (Department, Grade, LimitDays, AnswerDueOn) = (null, null, null, null);
        // Who helps is for the hand-over that follows to say; what was answered stays.
        help.RemoveAll(part => part.AnsweredOn is null);
        Run(Deadline.Start(clock.Today, limits.HandOver, clock.Calendar));
    }

    /// <summary>From here on the department has the days of its grade; signing late wins none.</summary>
    public void Sign(Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(IssueAction.Sign, actor, new(null) { Department = Department }, clock);
        var lastDay = Deadline!.DueOn;
        Work(lastDay < clock.Today ? lastDay : clock.Today, clock);
    }

    /// <param name="days">Working days more.</param>
    /// <param name="reason">Why.</param>
    /// <param name="limits">In force today.</param>
    /// <param name="actor">Of the department.</param>
    /// <param name="clock">Now.</param>
    public void AskExtension(int days, string reason, IssueLimits limits, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotAskExtension(actor, clock.Today) ?? MoreTime.WhyNotSoLong(days, limits.Extension));
        Take(IssueAction.AskExtension, actor, new(reason) { Department = Department, Days = days }, clock);
        Extension = new MoreTime(days);
    }

    /// <summary>One is granted in the life of an issue, and asked for before the limit is over.</summary>
    public Refusal? WhyNotAskExtension(Actor actor, DateOnly today) =>
        WhyNot(IssueAction.AskExtension, actor) ?? MoreTime.WhyNotAsk(Extension, Deadline!.DueOn, today);

    public void DecideExtension(bool grant, string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(grant ? IssueAction.GrantExtension : IssueAction.DeclineExtension, actor, new(words) { Days = Extension?.Days }, clock);
        Extension!.Decide(grant);
        if (!grant) return;
        Run(Deadline!.Extend(Extension.Days, clock.Calendar));
        AnswerDueOn = Deadline.DueOn;
        // The leading department asks for the issue, so whoever helps has the days as well.
        foreach (var part in help.Where(part => part is { IsOpen: true, SignedOn: not null })) part.Extend(Extension.Days, clock.Calendar);
    }

    /// <summary>What was done for the talent.</summary>
    public void Answer(string words, Actor actor, CaseClock clock) => Feed(IssueAction.Answer, new(words) { Department = Department }, actor, clock);

    /// <summary>It cannot be done: with the policy text it rests on and a paper somebody answers for with his name.</summary>
    public void Refuse(string words, IssueRefusalPaper paper, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(paper);
        Feed(IssueAction.Refuse, new(words) { Department = Department, Grounds = paper.Grounds, Signer = paper.Signer, File = paper.File }, actor, clock);
    }

    /// <summary>The talent is content, or not: then the department does it once more, and the second time it goes up (提级会商).</summary>
    /// <param name="verdict">The talent's.</param>
    /// <param name="words">The talent's, or how and when the talent said so to whoever writes it down.</param>
    /// <param name="actor">The talent, or who looks after the talent; the talent office where nobody does.</param>
    /// <param name="clock">Now.</param>
    public void Rate(IssueVerdict verdict, string? words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var action = verdict is IssueVerdict.Satisfied ? IssueAction.Accept : Round == 1 ? IssueAction.Redo : IssueAction.Escalate;
        Take(action, actor, new(words), clock);
        Verdict = verdict;
        if (action is not IssueAction.Redo) return;
        (Round, AnsweredOn) = (Round + 1, null);
        Work(clock.Today, clock);
        foreach (var part in help) part.Again(Deadline.Start(clock.Today, LimitDays!.Value, clock.Calendar));
    }

    /// <summary>What the consultation of the departments came to.</summary>
    public void Conclude(string words, Actor actor, CaseClock clock) => Take(IssueAction.Conclude, actor, new(words), clock);

    public void Close(string? words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(IssueAction.Close, actor, new(words), clock);
        EndedAt = clock.UtcNow;
    }

    public void Drop(IssueDropCause cause, string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(IssueAction.Drop, actor) ?? (cause is IssueDropCause.Mistake && Status is not (IssueStatus.Registered or IssueStatus.HandedOver) ? IssueRefusals.NoMistakeAnyMore : null));
        Take(IssueAction.Drop, actor, new(words), clock);
        // What was late stays counted: dropping it must not make the figures better.
        WasLate |= AnsweredOn is null && clock.Today > AnswerDueOn;
        (DropCause, EndedAt) = (cause, clock.UtcNow);
        Run(null);
    }

    /// <summary>The contact it was heard at is withdrawn: what nobody has yet goes with it.</summary>
    public void DropWithContact(string reason, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Status is not IssueStatus.Registered) return;
        Write(IssueAction.Drop, IssueStatus.Dropped, actor, new(reason), false, clock);
        (DropCause, EndedAt) = (IssueDropCause.Mistake, clock.UtcNow);
        Run(null);
    }

    /// <summary>A holiday notice was entered: counts the running limit anew.</summary>
    public void RecomputeDeadline(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        foreach (var part in help) part.Recompute(calendar);
        if (Deadline is not { } running) return;
        Run(running.Recompute(calendar));
        AnswerDueOn = Status switch
        {
            IssueStatus.HandedOver => calendar.AddWorkingDays(Deadline.DueOn, LimitDays!.Value).Date,
            IssueStatus.InHand => Deadline.DueOn,
            _ => AnswerDueOn,
        };
    }

    private Refusal? WhyNotOffice(IssueAction action, Actor actor) =>
        !actor.May(Capability.ManageLiaison) ? LiaisonRefusals.NotYours
        : actor.HasConflictWith(PersonId, null) ? IssueRefusals.ConflictOfInterest
        : action is IssueAction.GrantExtension or IssueAction.DeclineExtension && Extension is not { Granted: null } ? PartRefusals.NoExtensionAsked
        // 销号 is not done by whoever handled it.
        : action is IssueAction.Close or IssueAction.Conclude && Handled(actor) ? IssueRefusals.HandledIt
        : action is IssueAction.DropHelp && !help.Exists(part => part.AnsweredOn is null) ? IssueRefusals.NoSuchHelp
        : null;

    private Refusal? WhyNotDepartment(IssueAction action, Actor actor) =>
        IssueFlow.IsHelp(action) ? WhyNotHelp(action, HelpOf(actor), actor)
        : Department is not { } own || !actor.DepartmentsOf(Capability.HandleIssues).Contains(own) ? LiaisonRefusals.NotYours
        : actor.HasConflictWith(PersonId, null) ? IssueRefusals.ConflictOfInterest
        : action is IssueAction.Answer or IssueAction.Refuse && Extension is { Granted: null } ? PartRefusals.ExtensionAsked
        : action is IssueAction.Answer or IssueAction.Refuse && help.Find(part => part.AnsweredOn is null) is { } owed ? IssueRefusals.HelpOpen.With(owed.Department)
        : null;

    private Refusal? WhyNotAnswerFor(IssueAction action, Actor actor) =>
        action is IssueAction.Redo && Round > 1 || action is IssueAction.Escalate && Round == 1 ? IssueRefusals.NotInThisState
        : actor.Person == PersonId ? null
        : !actor.May(Capability.KeepContacts) && !actor.May(Capability.ManageLiaison) ? LiaisonRefusals.NotYours
        : Handled(actor) ? IssueRefusals.HandledIt
        : null;

    private bool Handled(Actor actor) => actor.Person is { } person && history.Exists(step => IssueFlow.SideOf(step.Action) is IssueSide.Department && step.Involves(person));

    private void Feed(IssueAction action, IssueStepSaid said, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(action, actor, said, clock);
        (AnsweredOn, Verdict) = (clock.Today, null);
        WasLate |= clock.Today > AnswerDueOn;
        Run(null);
    }

    private void Work(DateOnly since, CaseClock clock)
    {
        Run(Deadline.Start(since, LimitDays!.Value, clock.Calendar));
        AnswerDueOn = Deadline!.DueOn;
    }

    private void Run(Deadline? deadline) => (Deadline, SortsOn) = (deadline, deadline?.SortsOn ?? DateOnly.MaxValue);

    /// <param name="late">Of a department that helps, by its own limit; elsewhere the issue's is asked.</param>
    private void Take(IssueAction action, Actor actor, IssueStepSaid said, CaseClock clock, bool? late = null)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        Write(action, IssueFlow.Table.Next(Status, action)!.Value, actor, said, late ?? (Deadline is { } due && clock.Today > due.DueOn), clock);
    }

    private void Write(IssueAction action, IssueStatus to, Actor actor, IssueStepSaid said, bool late, CaseClock clock)
    {
        var duty = IssueFlow.SideOf(action) is IssueSide.Department ? Capability.HandleIssues : Capability.ManageLiaison;
        history.Add(new IssueStep(history.Count + 1, Round, Status, action, to, actor, actor.OnBehalfOf(duty), said, late, clock.UtcNow));
        (Status, ChangedAt, SortsOn) = (to, clock.UtcNow, Deadline?.SortsOn ?? DateOnly.MaxValue);
    }
}
