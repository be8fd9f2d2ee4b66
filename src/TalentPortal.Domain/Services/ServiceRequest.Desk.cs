using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Parts;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Services;

/// <summary>What the talent office and the departments do with a request.</summary>
public sealed partial class ServiceRequest
{
    /// <summary>Something is missing.</summary>
    public void Return(string words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        Take(ServiceAction.Return, actor, new(words), clock);
        Run(Deadline.Start(clock.Today, terms.SupplementDays, clock.Calendar));
    }

    /// <summary>It is not for this service, and why.</summary>
    public void Decline(string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(ServiceAction.Decline, actor, new(words), clock);
        End(clock);
    }

    /// <summary>It is needed no more: the talent left, died, or said so on the phone.</summary>
    public void Drop(string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        // What was late stays counted.
        WasLate |= AnsweredOn is null && clock.Today > AnswerDueOn;
        Take(ServiceAction.Drop, actor, new(words), clock);
        TakeVoucherBack();
        End(clock);
    }

    /// <summary>What was missing never came.</summary>
    public void Lapse(Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotAfterLimit(ServiceAction.Lapse, actor, clock.Today));
        Take(ServiceAction.Lapse, actor, new(null), clock);
        End(clock);
    }

    /// <summary>The request is in order and goes to whoever works on it.</summary>
    /// <param name="departments">At least one; the owner is usual.</param>
    /// <param name="words">For them.</param>
    /// <param name="terms">It was asked under.</param>
    /// <param name="actor">Of the talent office.</param>
    /// <param name="clock">Now.</param>
    public void Assign(IReadOnlyCollection<Department> departments, string? words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(departments);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfZero(departments.Count);
        Take(ServiceAction.Assign, actor, new(words), clock);
        tasks.AddRange(departments.Distinct().Select(department => new ServiceTask(department, words, null)));
        Work(terms, clock);
    }

    /// <summary>One more department, with the days of the service from today on; the others keep the day they have. While an offer waits for the talent nobody's clock runs.</summary>
    public void AddDepartment(Department department, string? words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(ServiceAction.AddDepartment, actor) ?? (tasks.Exists(task => task.Department == department) ? PartRefusals.HasItAlready : null));
        Take(ServiceAction.AddDepartment, actor, new(words) { Department = department }, clock, late: false);
        tasks.Add(new ServiceTask(department, words, OpenOffer is null ? ForWork(terms, clock) : null));
        Follow();
    }

    /// <summary>What one department came to. The last one's ends the work, and the talent is asked.</summary>
    /// <param name="department">Which answers.</param>
    /// <param name="feedback">What it came to.</param>
    /// <param name="terms">It was asked under.</param>
    /// <param name="actor">Of the department.</param>
    /// <param name="clock">Now.</param>
    public void Feed(Department department, ServiceFeedback feedback, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotFeed(department, feedback, terms, actor, clock.Today));
        var (last, own) = (tasks.TrueForAll(task => task.Department == department || task.AnsweredOn is not null), PartOf(department));
        Take(last ? ServiceAction.Answer : ServiceAction.Report, actor, new(feedback.Words) { Department = department }, clock, own.IsOverdue(clock.Today));
        own.Feed(feedback.Done, feedback.Words, clock.Today);
        WasLate |= own.WasLate;
        if (department is Department.Education) IntakeOn = feedback.Done ? feedback.IntakeOn : null;
        if (last) AskTalent(terms, clock);
        else Follow();
    }

    public Refusal? WhyNotFeed(Department department, ServiceFeedback feedback, ServiceTerms terms, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        ArgumentNullException.ThrowIfNull(terms);
        return WhyNotWork(ServiceAction.Report, department, actor)
            ?? (PartOf(department).WaitsForTime ? PartRefusals.ExtensionAsked
            : OpenOffer is not null ? ServiceRefusals.OfferOpen
            : terms.Course is ServiceCourse.CheckUp && feedback.Done && today.Year != Year ? ServiceRefusals.YearOver.With(Year)
            : terms.Course is ServiceCourse.School && feedback.Done && feedback.IntakeOn is { } day
                ? (!terms.TakesInOn(day) ? ServiceRefusals.NoIntakeThen.With(terms.FirstMonth!.Value, terms.LastMonth!.Value) : day < today ? ServiceRefusals.InPast : day.Year > today.Year + 1 ? ServiceRefusals.IntakeTooFar : null)
            : null);
    }

    /// <summary>A post for the talent's spouse; the clock stands still until the talent has answered.</summary>
    public void Offer(Department department, PostOffered said, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotOffer(department, terms, actor));
        WasLate |= tasks.Exists(task => task.IsOpen && task.IsOverdue(clock.Today));
        Take(ServiceAction.MakeOffer, actor, new($"{said.Employer} · {said.Post} · {said.Terms}") { Department = department }, clock, PartOf(department).IsOverdue(clock.Today));
        offers.Add(new PostOffer(offers.Count + 1, said, clock.UtcNow));
        foreach (var task in tasks.Where(task => task.IsOpen)) task.Start(null);
        Follow();
    }

    public Refusal? WhyNotOffer(Department department, ServiceTerms terms, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return WhyNotWork(ServiceAction.MakeOffer, department, actor)
            ?? (Course is not ServiceCourse.Offers ? ServiceRefusals.NotInThisState
            // The clock of all stops for an offer, and cannot while somebody waits for more of it.
            : tasks.Exists(task => task.WaitsForTime) ? PartRefusals.ExtensionAsked
            : OpenOffer is not null ? ServiceRefusals.OfferOpen
            : offers.Exists(offer => offer.Taken is true) ? ServiceRefusals.NotInThisState
            : offers.Count >= terms.MostOffers ? ServiceRefusals.OffersUsedUp.With(terms.MostOffers!.Value)
            : null);
    }

    /// <summary>The voucher that was printed for the answer of a check-up.</summary>
    public void Give(string voucher)
    {
        if (Course is not ServiceCourse.CheckUp || Status is not ServiceStatus.Answered || Voucher is not null) throw new InvalidOperationException("Only an answered check-up has one voucher.");
        Voucher = new CheckUpVoucher(Year, voucher);
    }

    /// <summary>The hospital has seen the talent.</summary>
    public void UseVoucher(DateOnly on, Actor actor, DateOnly today)
    {
        RefusedException.ThrowIf(WhyNotUseVoucher(actor, today) ?? (on > today || on < AnsweredOn || on.Year != Voucher!.Year ? ServiceRefusals.VoucherOver.With(Voucher!.ValidThrough) : null));
        Voucher!.Use(on);
    }

    public Refusal? WhyNotUseVoucher(Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Voucher is null ? ServiceRefusals.NoVoucher
            : !tasks.Exists(task => actor.DepartmentsOf(Capability.HandleIssues).Contains(task.Department)) ? ServiceRefusals.NotYours
            : Voucher.UsedOn is not null ? ServiceRefusals.VoucherUsed
            : null;
    }

    /// <summary>The talent was asked and said nothing.</summary>
    public void CloseUnrated(Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotAfterLimit(ServiceAction.CloseUnrated, actor, clock.Today));
        Take(ServiceAction.CloseUnrated, actor, new(null), clock);
        End(clock);
    }

    /// <summary>What the talent said on the phone after a low grade, with which it ends.</summary>
    public void CallBack(string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(ServiceAction.CallBack, actor, new(words), clock);
        WasCalledBack = true;
        End(clock);
    }

    /// <summary>What the talent said on the phone, after which the departments do it once more.</summary>
    public void Reopen(string words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(ServiceAction.Reopen, actor) ?? (Voucher?.UsedOn is not null ? ServiceRefusals.VoucherUsed : null));
        Take(ServiceAction.Reopen, actor, new(words), clock);
        // What a parent said may be about the child: then only education reads it, and the others keep what they were asked.
        foreach (var task in tasks) task.Reopen(Child is null || task.Department is Department.Education ? words : null);
        TakeVoucherBack();
        (WasCalledBack, AnsweredOn, IntakeOn) = (true, null, null);
        Work(terms, clock);
    }

    private void TakeVoucherBack()
    {
        if (Voucher is { UsedOn: null }) Voucher = null;
    }

    /// <summary>Whether what was asked of the talent may be ended without an answer: once the limit is over.</summary>
    public Refusal? WhyNotAfterLimit(ServiceAction action, Actor actor, DateOnly today) => WhyNot(action, actor) ?? (today > Deadline!.DueOn ? null : ServiceRefusals.StillAsked);

    /// <summary>A holiday notice was entered: counts the running limit anew.</summary>
    public void RecomputeDeadline(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Status is ServiceStatus.InHand)
        {
            foreach (var task in tasks) task.Recompute(calendar);
            Follow();
        }
        else if (Deadline is { } running)
        {
            Run(running.Recompute(calendar));
        }
    }

    private Refusal? WhyNotWork(ServiceAction action, Department department, Actor actor) =>
        WhyNot(action, actor)
        ?? (!actor.DepartmentsOf(Capability.HandleIssues).Contains(department) || tasks.Find(task => task.Department == department && !task.IsGivenBack) is not { } task ? ServiceRefusals.NotYours
        : task.AnsweredOn is not null ? PartRefusals.AnsweredBefore
        : null);

    private Refusal? WhyNotDepartment(ServiceAction action, Actor actor)
    {
        var own = actor.DepartmentsOf(Capability.HandleIssues);
        return !tasks.Exists(task => own.Contains(task.Department) && !task.IsGivenBack) ? ServiceRefusals.NotYours
            : actor.HasConflictWith(PersonId, EmployerId) ? ServiceRefusals.ConflictOfInterest
            : !tasks.Exists(task => own.Contains(task.Department) && task.IsOpen) ? PartRefusals.AnsweredBefore
            : null;
    }

    private Refusal? WhyNotOffice(ServiceAction action, Actor actor) =>
        !actor.May(Capability.ManageLiaison) ? ServiceRefusals.NotYours
        : actor.HasConflictWith(PersonId, EmployerId) ? ServiceRefusals.ConflictOfInterest
        // Who worked on it does not ask whether the work was good.
        : action is ServiceAction.CallBack or ServiceAction.Reopen && actor.Person is { } person && history.Exists(step => ServiceFlow.SideOf(step.Action) is ServiceSide.Department && step.Involves(person)) ? ServiceRefusals.WorkedOnIt
        : action is ServiceAction.GrantExtension or ServiceAction.DeclineExtension && !tasks.Exists(task => task.WaitsForTime) ? PartRefusals.NoExtensionAsked
        : action is ServiceAction.Reassign or ServiceAction.DropPart or ServiceAction.DropLastPart && GivenBack is null ? ServiceRefusals.NothingGivenBack
        : null;

    private ServiceTask PartOf(Department department) => tasks.Single(task => task.Department == department);

    private static Deadline ForWork(ServiceTerms terms, CaseClock clock) => Deadline.Start(clock.Today, terms.WorkDays, clock.Calendar);

    private void Work(ServiceTerms terms, CaseClock clock)
    {
        foreach (var task in tasks.Where(task => task.IsOpen)) task.Start(ForWork(terms, clock));
        Follow();
    }

    /// <summary>While departments work, the request is due on the first day on which one of them is, or the office that has a part to give away.</summary>
    private void Follow()
    {
        var first = tasks.Where(task => task.AnsweredOn is null).Select(task => task.Deadline).OfType<Deadline>().MinBy(due => due.DueOn);
        // A copy: a limit is stored with one owner. The same when nothing moved, so that the database sees no change either.
        if (first != Deadline) Run(first is null ? null : first with { });
        AnswerDueOn = tasks.Where(task => task.IsOpen).Min(task => task.Deadline?.DueOn);
    }

    private void AskTalent(ServiceTerms terms, CaseClock clock)
    {
        AnsweredOn = clock.Today;
        Run(Deadline.Start(clock.Today, terms.RateDays, clock.Calendar));
    }
}

/// <summary>What a department came to.</summary>
/// <param name="Done">Whether it could be done.</param>
/// <param name="Words">For the talent.</param>
/// <param name="IntakeOn">Of a school place: the day on which the child comes.</param>
public sealed record ServiceFeedback(bool Done, string Words, DateOnly? IntakeOn = null);
