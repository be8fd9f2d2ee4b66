using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>One family asks for a flat, stands in the queue, chooses, and signs. Points are those of a day and are never stored: see <see cref="Points"/>.</summary>
public sealed class FlatApplication : IVersioned
{
    public const int LongestWords = 500;

    /// <summary>Steps that change more than the state.</summary>
    private static readonly FlatApplicationAction[] VerbsOfTheirOwn =
    [
        FlatApplicationAction.Accept, FlatApplicationAction.RequestCorrection, FlatApplicationAction.Resubmit, FlatApplicationAction.Lapse, FlatApplicationAction.Offer, FlatApplicationAction.Choose, FlatApplicationAction.Decline,
        FlatApplicationAction.MissTurn, FlatApplicationAction.Publish, FlatApplicationAction.EndPublicity, FlatApplicationAction.UpholdObjection, FlatApplicationAction.SignContract, FlatApplicationAction.GiveUp, FlatApplicationAction.MissContract,
    ];

    private readonly List<FlatApplicationStep> history = [];

    private FlatApplication() { }

    /// <param name="number">Of the series, as it is published.</param>
    /// <param name="person">Who applies.</param>
    /// <param name="level">Held on the day.</param>
    /// <param name="household">Who moves in.</param>
    /// <param name="standing">Whether one may.</param>
    /// <param name="actor">The applicant.</param>
    /// <param name="clock">Now.</param>
    /// <param name="acceptedBefore">When an application was accepted that this one goes on with: whoever leaves a flat after a divorce stands in the queue with the original date.</param>
    public FlatApplication(string number, PersonId person, TalentLevel level, FlatHousehold household, FlatEligibility standing, FlatActor actor, CaseClock clock, DateTime? acceptedBefore = null)
    {
        ArgumentNullException.ThrowIfNull(household);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(actor.WhyNot(FlatSide.Tenant, person, null) ?? (standing.WhyNot(clock.Today) is [var first, ..] ? first : null));
        Id = FlatApplicationId.New();
        (Number, PersonId, Level, Household, AcceptedAt, SubmittedAt, ChangedAt) = (number, person, level, household, acceptedBefore, clock.UtcNow, clock.UtcNow);
    }

    public FlatApplicationId Id { get; private set; }
    public string Number { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public TalentLevel Level { get; private set; }
    public FlatHousehold Household { get; private set; } = null!;
    public FlatApplicationStatus Status { get; private set; }
    public DateTime SubmittedAt { get; private set; }
    /// <summary>From here months of waiting count.</summary>
    public DateTime? AcceptedAt { get; private set; }
    /// <summary>Turns refused or missed since the last time of being sent back.</summary>
    public int Refusals { get; private set; }
    /// <summary>Behind everybody else since.</summary>
    public DateTime? SentBackAt { get; private set; }
    /// <summary>The last day of choosing, while a turn is on.</summary>
    public DateOnly? ChooseBy { get; private set; }
    /// <summary>The flat that was chosen.</summary>
    public FlatUnitId? UnitId { get; private set; }
    /// <summary>The last day of the publicity.</summary>
    public DateOnly? PublicUntil { get; private set; }
    /// <summary>For a correction, or for the contract.</summary>
    public Deadline? Deadline { get; private set; }
    /// <summary>From this day on one may apply again.</summary>
    public DateOnly? BarredUntil { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<FlatApplicationStep> History => history;

    /// <summary>The same on a day: what has a last day is not done after it, whether or not the portal has noticed that it is over.</summary>
    public Refusal? WhyNot(FlatApplicationAction action, FlatActor actor, DateOnly today) => WhyNot(action, actor) ?? (LastDayOf(action) is { } last && today > last ? FlatRefusals.DayOver.With(last) : null);

    /// <summary>Null when the step exists now and is the actor's.</summary>
    public Refusal? WhyNot(FlatApplicationAction action, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return FlatApplicationFlow.Table.Next(Status, action) is null ? FlatRefusals.NotInThisState
            : actor.WhyNot(FlatApplicationFlow.SideOf(action), PersonId, history.LastOrDefault(step => FlatApplicationFlow.Answers(action).Contains(step.Action))?.ByPerson);
    }

    /// <summary>The points of a day with the level that is held on it, once the application is accepted.</summary>
    public FlatPoints? Points(TalentLevel? held, DateOnly today, FlatRules rules) => AcceptedAt is { } at ? FlatPoints.Of(held, Household, CountyClock.DayOf(at), today, rules) : null;

    public FlatQueueEntry? EntryOn(TalentLevel? held, DateOnly today, FlatRules rules, PlaceInDraw? drawn) =>
        FlatApplicationFlow.StandsInQueue(Status) ? FlatQueueEntry.Of(Number, held, Household, AcceptedAt!.Value, SentBackAt, today, rules) with { Drawn = drawn } : null;

    public void Accept(FlatActor actor, CaseClock clock)
    {
        Move(FlatApplicationAction.Accept, actor, null, clock);
        AcceptedAt ??= clock.UtcNow;
    }

    public void RequestCorrection(string words, FlatRules rules, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Move(FlatApplicationAction.RequestCorrection, actor, words, clock);
        Deadline = Deadline.Start(clock.Today, rules.CorrectionDays, clock.Calendar);
    }

    /// <param name="level">Held on the day.</param>
    /// <param name="household">As it is now.</param>
    /// <param name="actor">The applicant.</param>
    /// <param name="clock">Now.</param>
    public void Resubmit(TalentLevel level, FlatHousehold household, FlatActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(FlatApplicationAction.Resubmit, actor, Day(clock)));
        Move(FlatApplicationAction.Resubmit, actor, null, clock);
        (Level, Household) = (level, household);
    }

    public void Lapse(CaseClock clock) => AfterTheDay(FlatApplicationAction.Lapse, Deadline?.DueOn, clock);

    /// <summary>The turn has come: flats of a round are open for choosing until the day.</summary>
    public void Offer(DateOnly chooseBy, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(FlatApplicationAction.Offer, actor) ?? (chooseBy < clock.Today ? FlatRefusals.DayUnclear : null));
        Move(FlatApplicationAction.Offer, actor, null, clock);
        ChooseBy = chooseBy;
    }

    /// <param name="unit">That is wanted.</param>
    /// <param name="held">The level on the day: without one there is nothing to choose.</param>
    /// <param name="rules">Of the day.</param>
    /// <param name="actor">The applicant.</param>
    /// <param name="today">The day.</param>
    public Refusal? WhyNotChoose(FlatUnit unit, TalentLevel? held, FlatRules rules, FlatActor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return WhyNotChoose(unit.Status is FlatUnitStatus.Vacant ? unit.Terms : null, held, rules, actor, today);
    }

    /// <summary>The same by the figures of a flat that is free; null for one that is not.</summary>
    public Refusal? WhyNotChoose(FlatUnitTerms? free, TalentLevel? held, FlatRules rules, FlatActor actor, DateOnly today) =>
        WhyNot(FlatApplicationAction.Choose, actor, today)
        ?? (held is not { } level ? FlatRefusals.NoLevel : free is null ? FlatRefusals.FlatTaken : FlatEligibility.WhyNotUnit(free, level, Household, rules));

    /// <summary>Reserves the flat with the same step; where somebody else was faster saving both fails.</summary>
    public void Choose(FlatUnit unit, TalentLevel? held, FlatRules rules, FlatActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNotChoose(unit, held, rules, actor, Day(clock)));
        Move(FlatApplicationAction.Choose, actor, null, clock);
        unit.ReserveFor(this, actor, clock.UtcNow);
        (UnitId, Refusals) = (unit.Id, 0);
    }

    public void Decline(string? words, FlatRules rules, FlatActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(FlatApplicationAction.Decline, actor, Day(clock)));
        Move(FlatApplicationAction.Decline, actor, words, clock);
        CountRefusal(rules, clock);
    }

    /// <summary>Nothing was chosen in time, which counts like refusing.</summary>
    public void MissTurn(FlatRules rules, CaseClock clock)
    {
        AfterTheDay(FlatApplicationAction.MissTurn, ChooseBy, clock);
        CountRefusal(rules, clock);
    }

    /// <summary>Published for the working days of the rules.</summary>
    public void Publish(FlatRules rules, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Move(FlatApplicationAction.Publish, actor, null, clock);
        PublicUntil = Deadline.Start(clock.Today, rules.PublicityDays, clock.Calendar).DueOn;
    }

    /// <summary>Nobody objected, or no objection held: the notice of allocation goes out, and the days for the contract begin.</summary>
    public void EndPublicity(FlatRules rules, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        AfterTheDay(FlatApplicationAction.EndPublicity, PublicUntil, clock);
        Deadline = Deadline.Start(clock.Today, rules.ContractDays, clock.Calendar);
    }

    /// <summary>The flat is let from here on.</summary>
    public void SignContract(FlatUnit unit, string? words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(unit);
        RefusedException.ThrowIf(WhyNot(FlatApplicationAction.SignContract, actor, Day(clock)) ?? (unit.Id != UnitId ? FlatRefusals.UnitUnclear : null));
        Move(FlatApplicationAction.SignContract, actor, words, clock);
        unit.LetTo(this, actor, clock.UtcNow);
    }

    /// <summary>The objection holds: the flat is free for somebody else.</summary>
    public void UpholdObjection(FlatUnit unit, string words, FlatActor actor, CaseClock clock) => Leave(FlatApplicationAction.UpholdObjection, unit, words, actor, clock);

    /// <summary>Giving up without signing bars for some months; so does not coming.</summary>
    public void GiveUp(FlatUnit unit, string? words, FlatRules rules, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Leave(FlatApplicationAction.GiveUp, unit, words, actor, clock);
        BarredUntil = FlatBar.AfterGivingUp(clock.Today, rules);
    }

    public void MissContract(FlatUnit unit, FlatRules rules, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotOver(FlatApplicationAction.MissContract, Deadline?.DueOn, clock));
        Leave(FlatApplicationAction.MissContract, unit, null, FlatActor.Portal, clock);
        BarredUntil = FlatBar.AfterGivingUp(clock.Today, rules);
    }

    /// <summary>Every step that says something and changes nothing but the state.</summary>
    public void Take(FlatApplicationAction action, string? words, FlatActor actor, CaseClock clock)
    {
        if (VerbsOfTheirOwn.Contains(action)) throw new ArgumentOutOfRangeException(nameof(action), action, "The step has a verb of its own.");
        RefusedException.ThrowIf(WhyNot(action, actor, Day(clock)));
        Move(action, actor, words, clock);
    }

    /// <summary>A holiday was announced or taken back.</summary>
    public void RecomputeDeadline(WorkingCalendar calendar) => Deadline = Deadline?.Recompute(calendar);

    private DateOnly? LastDayOf(FlatApplicationAction action) => action switch
    {
        FlatApplicationAction.Resubmit or FlatApplicationAction.SignContract => Deadline?.DueOn,
        FlatApplicationAction.Choose or FlatApplicationAction.Decline => ChooseBy,
        FlatApplicationAction.Object => PublicUntil,
        _ => null,
    };

    private void AfterTheDay(FlatApplicationAction action, DateOnly? day, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNotOver(action, day, clock));
        Move(action, FlatActor.Portal, null, clock);
    }

    private Refusal? WhyNotOver(FlatApplicationAction action, DateOnly? day, CaseClock clock) => WhyNot(action, FlatActor.Portal) ?? (Day(clock) > day ? null : FlatRefusals.DayNotOver);

    /// <summary>The application ends without a contract, and the flat that was chosen goes back.</summary>
    private void Leave(FlatApplicationAction action, FlatUnit unit, string? words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(unit);
        RefusedException.ThrowIf(WhyNot(action, actor) ?? (unit.Id != UnitId ? FlatRefusals.UnitUnclear : null));
        Move(action, actor, words, clock);
        unit.ReleaseOf(this, actor, clock.UtcNow);
    }

    private static DateOnly Day(CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.Today;
    }

    private void CountRefusal(FlatRules rules, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Refusals++;
        if (Refusals >= rules.RefusalsToBack) (Refusals, SentBackAt) = (0, clock.UtcNow);
    }

    private void Move(FlatApplicationAction action, FlatActor actor, string? words, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(action, actor));
        var to = FlatApplicationFlow.Table.Next(Status, action)!.Value;
        history.Add(new FlatApplicationStep(history.Count + 1, Status, action, to, actor.Actor, words, clock.UtcNow));
        (Status, ChangedAt) = (to, clock.UtcNow);
        // Days of a state that was left do not run on; the verb sets those of the new one.
        Deadline = null;
        if (to is not FlatApplicationStatus.Offered) ChooseBy = null;
        if (!FlatApplicationFlow.HoldsUnit(to) && to is not FlatApplicationStatus.Signed) UnitId = null;
    }
}

/// <summary>One step of an application, for good.</summary>
public sealed class FlatApplicationStep
{
    private FlatApplicationStep() { }

    internal FlatApplicationStep(int sequence, FlatApplicationStatus from, FlatApplicationAction action, FlatApplicationStatus to, Actor actor, string? words, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, At, Words) = (sequence, from, action, to, at, words);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the application.</summary>
    public int Sequence { get; private set; }
    public FlatApplicationStatus From { get; private set; }
    public FlatApplicationAction Action { get; private set; }
    public FlatApplicationStatus To { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public string? Words { get; private set; }
}
