using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Parts;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Services;

/// <summary>What a department wants changed about its part, and what the talent office says to it. The limits of the others stay as they are.</summary>
public sealed partial class ServiceRequest
{
    /// <summary>More time for one part, once.</summary>
    /// <param name="department">Which asks.</param>
    /// <param name="until">The last day it wants.</param>
    /// <param name="reason">Why.</param>
    /// <param name="terms">It was asked under.</param>
    /// <param name="actor">Of the department.</param>
    /// <param name="clock">Now.</param>
    public void AskExtension(Department department, DateOnly until, string reason, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotAskExtension(department, actor, clock.Today) ?? (clock.Calendar.IsWorkingDay(until) ? null : ServiceRefusals.NoWorkingDay));
        var part = PartOf(department);
        var days = clock.Calendar.WorkingDaysBetween(part.Deadline!.DueOn, until);
        RefusedException.ThrowIf(MoreTime.WhyNotSoLong(days, terms.ExtensionDays));
        Take(ServiceAction.AskExtension, actor, new(reason) { Department = department, Until = until }, clock, late: false);
        part.Ask(days);
    }

    public Refusal? WhyNotAskExtension(Department department, Actor actor, DateOnly today) =>
        WhyNotWork(ServiceAction.AskExtension, department, actor)
        ?? (OpenOffer is not null ? ServiceRefusals.OfferOpen : MoreTime.WhyNotAsk(PartOf(department).Extension, PartOf(department).Deadline?.DueOn, today));

    /// <summary>About the part that has waited longest.</summary>
    public void DecideExtension(bool grant, string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var action = grant ? ServiceAction.GrantExtension : ServiceAction.DeclineExtension;
        RefusedException.ThrowIf(WhyNot(action, actor));
        var part = WaitingForTime!;
        var until = grant ? part.Deadline!.Extend(part.Extension!.Days, clock.Calendar) : part.Deadline!;
        Take(action, actor, new(words) { Department = part.Department, Until = until.DueOn }, clock, late: false);
        part.Decide(grant, clock.Calendar);
        Follow();
    }

    /// <summary>The part for which more time was asked and nobody has decided yet.</summary>
    public ServiceTask? WaitingForTime => Status is ServiceStatus.InHand ? tasks.Find(task => task.WaitsForTime) : null;

    /// <summary>A check-up that was confirmed, in its year: a voucher of a year that is over would be good for nothing.</summary>
    public bool EarnsVoucher => Status is ServiceStatus.Answered && Course is ServiceCourse.CheckUp && Voucher is null && AnsweredOn?.Year == Year && tasks.Exists(task => task.Done is true);

    /// <summary>Whether the limit that runs has the days that were granted: a new round of work, or another owner, begins with the days of the service.</summary>
    public bool IsExtended(ServiceTask part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Extension is { Granted: true } && LastStep(ServiceAction.GrantExtension, part.Department) is { } granted
            && !history.Exists(step => step.Sequence > granted.Sequence && (step.Action is ServiceAction.TakeOffer or ServiceAction.TurnDownOffer or ServiceAction.Reopen || (step.Action is ServiceAction.Reassign && step.Department == part.Department)));
    }

    /// <summary>The last step of this kind that a department took.</summary>
    public ServiceStep LastStep(ServiceAction action, Department department) => history.Where(step => step.Action == action && step.Department == department).MaxBy(step => step.Sequence)!;

    /// <summary>"Not ours": the part goes back to the talent office, which has as long as for accepting a request.</summary>
    /// <param name="department">Which gives it back.</param>
    /// <param name="reason">Why.</param>
    /// <param name="named">Whose business it is, if the department knows.</param>
    /// <param name="terms">It was asked under.</param>
    /// <param name="actor">Of the department.</param>
    /// <param name="clock">Now.</param>
    public void GiveBack(Department department, string reason, Department? named, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotGiveBack(department, actor));
        var part = PartOf(department);
        Take(ServiceAction.GiveBack, actor, new(reason) { Department = department, Named = named }, clock, part.IsOverdue(clock.Today));
        part.GiveBack(clock.Today, named, Deadline.Start(clock.Today, terms.AcceptDays, clock.Calendar));
        WasLate |= part.WasLate;
        Follow();
    }

    public Refusal? WhyNotGiveBack(Department department, Actor actor) =>
        WhyNotWork(ServiceAction.GiveBack, department, actor)
        ?? (PartOf(department).WaitsForTime ? PartRefusals.ExtensionAsked : OpenOffer is not null ? ServiceRefusals.OfferOpen : null);

    /// <summary>What was given back goes to another department, or to the same after all, with the days of the service from today on.</summary>
    public void Reassign(Department department, string? words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(ServiceAction.Reassign, actor) ?? (tasks.Exists(task => task != GivenBack && task.Department == department) ? PartRefusals.HasItAlready : null));
        var part = GivenBack!;
        Take(ServiceAction.Reassign, actor, new(words) { Department = department }, clock, part.IsOverdue(clock.Today));
        var deadline = OpenOffer is null ? ForWork(terms, clock) : null;
        if (department == part.Department)
        {
            part.TakeBack(words, deadline);
        }
        else
        {
            // Another department's part is another part: it is reminded of its own day, and nothing of this one's is held against it.
            tasks.Remove(part);
            tasks.Add(new ServiceTask(department, words, deadline));
        }

        Follow();
    }

    /// <summary>What was given back is not needed. Where nobody else works any more the talent is asked.</summary>
    public void DropPart(string words, ServiceTerms terms, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(ServiceAction.DropPart, actor) ?? (tasks.Count == 1 ? ServiceRefusals.NobodyElse : null));
        var part = GivenBack!;
        var last = tasks.TrueForAll(task => task == part || task.AnsweredOn is not null);
        Take(last ? ServiceAction.DropLastPart : ServiceAction.DropPart, actor, new(words) { Department = part.Department }, clock, part.IsOverdue(clock.Today));
        tasks.Remove(part);
        if (last) AskTalent(terms, clock);
        else Follow();
    }
}
