using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Services;

/// <summary>
/// A service a talent asks for (一次办好): the talent, or the employer for the talent, hands everything in once; the talent office accepts and assigns;
/// one or more departments work; the talent grades the answer, and a low grade is called back. It keeps to the catalogue it was asked under.
/// </summary>
public sealed partial class ServiceRequest : IVersioned
{
    public const int LongestWords = 1_000;
    public const int MostFiles = 6;

    private readonly List<ServiceStep> history = [];
    private readonly List<ServiceTask> tasks = [];
    private readonly List<ServiceFile> files = [];
    private readonly List<PostOffer> offers = [];

    private ServiceRequest() { }

    /// <param name="person">For whom.</param>
    /// <param name="item">The service, as it is in force today.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="level">The talent's today.</param>
    /// <param name="actor">The talent, or an officer of the employer.</param>
    /// <param name="clock">Now.</param>
    public ServiceRequest(PersonId person, ServiceItem item, ServiceAsked asked, TalentLevel? level, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotAsk(person, item.Terms, asked, level, actor, clock.Today));
        Id = ServiceRequestId.New();
        (PersonId, ItemId, Course, Words, Child, EmployerId) = (person, item.Id, item.Terms.Course, asked.Words, asked.Child, asked.Employer);
        (StartedAt, StartedBy, StartedByName, ChangedAt, Year, SortsOn) = (clock.UtcNow, actor.Id, actor.Name, clock.UtcNow, clock.Today.Year, DateOnly.MaxValue);
        OnceKey = $"{person.Value:N}|{item.Code}|{(Course is ServiceCourse.CheckUp ? $"{Year}" : asked.Child?.Name)}";
    }

    public ServiceRequestId Id { get; private set; }
    /// <summary>E.g. FW26-00007; null until it is handed in.</summary>
    public string? Number { get; private set; }
    public PersonId PersonId { get; private set; }
    public ServiceItemId ItemId { get; private set; }
    public ServiceCourse Course { get; private set; }
    public string Words { get; private set; } = "";
    public ServiceChild? Child { get; private set; }
    /// <summary>Through which it was asked; null when the talent did.</summary>
    public EmployerId? EmployerId { get; private set; }
    public DateTime StartedAt { get; private set; }
    public AccountId StartedBy { get; private set; }
    public string StartedByName { get; private set; } = "";
    public DateTime? SubmittedAt { get; private set; }
    /// <summary>In which it was asked; a check-up is for this one.</summary>
    public int Year { get; private set; }
    public ServiceStatus Status { get; private set; }
    /// <summary>Of whoever has to move. None while an offer waits for the talent, and at the end.</summary>
    public Deadline? Deadline { get; private set; }
    /// <summary>The end of <see cref="Deadline"/>, at the end of all lists where none runs.</summary>
    public DateOnly SortsOn { get; private set; }
    /// <summary>The first day on which a department has to have answered; null until it is assigned, and while an offer waits for the talent.</summary>
    public DateOnly? AnswerDueOn { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    /// <summary>A department answered or offered too late.</summary>
    public bool WasLate { get; private set; }
    /// <summary>The day on which the school takes the child in.</summary>
    public DateOnly? IntakeOn { get; private set; }
    public CheckUpVoucher? Voucher { get; private set; }
    /// <summary>1 to 5, the talent's last.</summary>
    public int? Grade { get; private set; }
    public bool WasCalledBack { get; private set; }
    /// <summary>The same cannot be asked twice while it runs, a check-up not twice for one year.</summary>
    public string? OnceKey { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<ServiceStep> History => history;
    public IReadOnlyList<ServiceTask> Tasks => tasks;
    public IReadOnlyList<ServiceFile> Files => files;
    public IReadOnlyList<PostOffer> Offers => offers;

    /// <summary>By when all departments that work on it have answered; null while none does.</summary>
    public DateOnly? AllAnswerBy => tasks.Where(task => task.IsOpen).Max(task => task.Deadline?.DueOn);
    /// <summary>The part that waits for the talent office to give it to another department.</summary>
    public ServiceTask? GivenBack => Status is ServiceStatus.InHand ? tasks.Find(task => task.IsGivenBack) : null;

    public bool IsOpen => !ServiceFlow.IsFinal(Status);
    public bool MayChangeFiles => Status is ServiceStatus.Draft or ServiceStatus.Returned;
    /// <summary>The one that waits for the talent.</summary>
    public PostOffer? OpenOffer => Status is ServiceStatus.InHand ? offers.Find(offer => offer.Taken is null) : null;

    /// <summary>Why this service is not open to this talent, by this actor, today. Whether the same runs already is the register's to say.</summary>
    public static Refusal? WhyNotAsk(PersonId person, ServiceTerms terms, ServiceAsked asked, TalentLevel? level, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actor);
        return !(actor.Person == person && actor.May(Capability.ApplyForSubsidies) && asked.Employer is null) && !(asked.Employer is { } firm && SpeaksFor(actor, firm)) ? ServiceRefusals.NotYours
            : !terms.IsOffered ? ServiceRefusals.NotOffered
            : !terms.IsOpenTo(level) ? ServiceRefusals.LevelMissing.With(terms.LowestLevel!.Value)
            : terms.Course is ServiceCourse.School && asked.Employer is not null ? ServiceRefusals.ChildOnlyBySelf
            : terms.Course is ServiceCourse.CheckUp && asked.EmployerPays ? ServiceRefusals.EmployerPays.With(today.Year)
            : null;
    }

    /// <summary>Null when the actor may take the step now.</summary>
    public Refusal? WhyNot(ServiceAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (ServiceFlow.Table.Next(Status, action) is null) return ServiceRefusals.NotInThisState;
        return ServiceFlow.SideOf(action) switch
        {
            ServiceSide.Talent => WhyNotTalent(action, actor),
            ServiceSide.Department => WhyNotDepartment(action, actor),
            _ => WhyNotOffice(action, actor),
        };
    }

    /// <summary>Whether the actor sees what is about the child, and everything that was handed in with it: the talent, education, the talent office.</summary>
    public bool ShowsChildTo(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Course is not ServiceCourse.School || actor.Person == PersonId || actor.May(Capability.ManageLiaison) || actor.DepartmentsOf(Capability.HandleIssues).Contains(Department.Education);
    }

    public void AddFile(string code, StoredFileId file, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotHandIn(actor) ?? (files.Count(known => known.Code == code) >= MostFiles ? ServiceRefusals.TooManyFiles.With(MostFiles) : null));
        files.Add(new ServiceFile(code, file, now));
        ChangedAt = now;
    }

    /// <returns>The stored file.</returns>
    public StoredFileId RemoveFile(Guid id, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotHandIn(actor));
        var file = files.Find(known => known.Id == id) ?? throw new NotFoundException();
        files.Remove(file);
        ChangedAt = now;
        return file.FileId;
    }

    /// <summary>To the talent office, once every required material is there.</summary>
    /// <param name="number">From its series.</param>
    /// <param name="terms">It was asked under.</param>
    /// <param name="actor">The talent, or the officer through whom it was asked.</param>
    /// <param name="clock">Now.</param>
    public void Submit(string number, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(Course is ServiceCourse.CheckUp && clock.Today.Year != Year ? ServiceRefusals.YearOver.With(Year) : null);
        HandIn(ServiceAction.Submit, null, terms, actor, clock);
        (Number, SubmittedAt) = (number, clock.UtcNow);
    }

    /// <summary>What was missing is there now.</summary>
    public void Supplement(string? words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        HandIn(ServiceAction.Supplement, words, terms, actor, clock);
    }

    public void Withdraw(string? words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(ServiceAction.Withdraw, actor, new(words), clock);
        End(clock);
    }

    /// <summary>The spouse takes the post, or not: then there is another offer, as long as there are any.</summary>
    public void SettleOffer(bool taken, string? words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        // Whoever else is late, the talent's answer is not.
        Take(taken ? ServiceAction.TakeOffer : ServiceAction.TurnDownOffer, actor, new(words), clock, late: false);
        OpenOffer!.Settle(taken, words);
        Work(terms, clock);
    }

    /// <summary>How good it was, from 1 to 5; what is low is called back.</summary>
    public void Rate(int grade, string? words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfLessThan(grade, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grade, ServiceTerms.HighestGrade);
        var low = grade <= terms.LowGrade;
        Take(low ? ServiceAction.RateLow : ServiceAction.Rate, actor, new(words) { Grade = grade }, clock);
        Grade = grade;
        if (low) Run(Deadline.Start(clock.Today, terms.CallBackDays, clock.Calendar));
        else End(clock);
    }

    private static bool SpeaksFor(Actor actor, EmployerId firm) => actor.Employer == firm && actor.May(Capability.ConfirmEmployment);

    private bool AsksFor(Actor actor) => actor.Person == PersonId || (EmployerId is { } firm && SpeaksFor(actor, firm));

    private Refusal? WhyNotHandIn(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !MayChangeFiles ? ServiceRefusals.NotInThisState : AsksFor(actor) ? null : ServiceRefusals.NotYours;
    }

    private Refusal? WhyNotTalent(ServiceAction action, Actor actor) =>
        action is ServiceAction.Submit or ServiceAction.Supplement or ServiceAction.Withdraw ? (AsksFor(actor) ? null : ServiceRefusals.NotYours)
        : actor.Person != PersonId ? ServiceRefusals.NotYours
        : action is ServiceAction.TakeOffer or ServiceAction.TurnDownOffer && OpenOffer is null ? ServiceRefusals.NoOffer
        : null;

    private void HandIn(ServiceAction action, string? words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        var missing = terms.Materials.FirstOrDefault(material => material.IsRequired && !files.Exists(file => file.Code == material.Code));
        RefusedException.ThrowIf(WhyNot(action, actor) ?? (missing is null ? null : ServiceRefusals.MaterialMissing.With(missing.Name)));
        Take(action, actor, new(words), clock);
        Run(Deadline.Start(clock.Today, terms.AcceptDays, clock.Calendar));
    }

    /// <summary>A check-up that was given stays asked for its year; everything else may be asked again.</summary>
    private void End(CaseClock clock)
    {
        EndedAt = clock.UtcNow;
        if (Voucher is null) OnceKey = null;
        Run(null);
    }

    private void Run(Deadline? deadline) => (Deadline, SortsOn) = (deadline, deadline?.SortsOn ?? DateOnly.MaxValue);

    /// <param name="late">Where departments have limits of their own; elsewhere the request's is asked.</param>
    private void Take(ServiceAction action, Actor actor, ServiceStepSaid said, CaseClock clock, bool? late = null)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        var to = ServiceFlow.Table.Next(Status, action)!.Value;
        var duty = ServiceFlow.SideOf(action) is ServiceSide.Department ? Capability.HandleIssues : Capability.ManageLiaison;
        history.Add(new ServiceStep(history.Count + 1, Status, action, to, actor, actor.OnBehalfOf(duty), said, late ?? (Deadline is { } due && clock.Today > due.DueOn), clock.UtcNow));
        (Status, ChangedAt) = (to, clock.UtcNow);
    }
}

/// <summary>What is asked for.</summary>
/// <param name="Words">In the talent's words.</param>
/// <param name="Employer">Through which.</param>
public sealed record ServiceAsked(string Words, EmployerId? Employer = null)
{
    public ServiceChild? Child { get; init; }
    /// <summary>The employer pays this year's check-up.</summary>
    public bool EmployerPays { get; init; }
}
