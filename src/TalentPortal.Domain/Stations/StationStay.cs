using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Stations;

/// <summary>
/// A booking of a free bed and what came of it. Which bed holds which night is <see cref="BedNight"/>; the two are written together. Nights are counted from
/// the day of arrival to the day before departure.
/// </summary>
public sealed class StationStay : IVersioned
{
    public const int LongestWords = 300;

    private readonly List<StayStep> history = [];

    private StationStay() { }

    /// <param name="number">Of the series ZS.</param>
    /// <param name="person">Who sleeps there and books.</param>
    /// <param name="bed">A bed that is free on all nights.</param>
    /// <param name="dates">Arrival and departure.</param>
    /// <param name="guest">What it rests on.</param>
    /// <param name="standing">What the guest has left.</param>
    /// <param name="actor">The guest.</param>
    /// <param name="clock">Now.</param>
    public StationStay(string number, PersonId person, StationBed bed, StayDates dates, StayGuest guest, GuestStanding standing, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(bed);
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(guest);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(actor.Person == person && actor.May(Capability.ApplyForSubsidies) ? standing.WhyNotBook(dates, clock.Today) : StationRefusals.NotYours);
        Id = StationStayId.New();
        (Number, PersonId, StationId, BedId, Guest) = (number, person, bed.StationId, bed.Id, guest);
        (Arrival, Departure, BookedAt, BookedBy, ChangedAt) = (dates.Arrival, dates.Departure, clock.UtcNow, actor.Id, clock.UtcNow);
        if (guest.Ground is StayGround.Stated) Deadline = Deadline.Start(clock.Today, standing.Rules.ConfirmDays, clock.Calendar);
        else Move(StayAction.ConfirmByRule, Actor.System, new StaySaid(null), clock.UtcNow);
    }

    public StationStayId Id { get; private set; }
    /// <summary>E.g. ZS26-00007.</summary>
    public string Number { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public StationId StationId { get; private set; }
    /// <summary>The bed of the coming nights, or of the last one.</summary>
    public StationBedId BedId { get; private set; }
    public DateOnly Arrival { get; private set; }
    /// <summary>The day on which the guest leaves; the night before it is the last.</summary>
    public DateOnly Departure { get; private set; }
    public StayGuest Guest { get; private set; } = null!;
    public StayStatus Status { get; private set; }
    /// <summary>By when somebody has to confirm it; none once that is settled.</summary>
    public Deadline? Deadline { get; private set; }
    /// <summary>The day on which more nights were granted to the guest with this stay.</summary>
    public DateOnly? ExtraOn { get; private set; }
    public DateTime BookedAt { get; private set; }
    public AccountId BookedBy { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<StayStep> History => history;

    /// <summary>By when it has to be confirmed: the limit, or the day of arrival where that comes first.</summary>
    public DateOnly? ConfirmBy => Deadline is not { } limit ? null : limit.DueOn < Arrival ? limit.DueOn : Arrival;
    public bool IsOpen => !StayFlow.IsFinal(Status);
    /// <summary>Booked, or slept once the guest has left. A stay that came to nothing has none.</summary>
    public int Nights => StayFlow.HoldsBed(Status) ? Departure.DayNumber - Arrival.DayNumber : 0;
    public StayDates Dates => new(Arrival, Departure);

    /// <summary>Null when the actor may take the step now. Cancelling, arriving, not coming and staying longer ask for more, see their verbs.</summary>
    public Refusal? WhyNot(StayAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (StayFlow.Table.Next(Status, action) is null) return StationRefusals.NotInThisState;
        var (isGuest, isDesk) = (actor.Person == PersonId && actor.May(Capability.ApplyForSubsidies), actor.May(Capability.RunStations));
        return action is StayAction.Extend ? isGuest || isDesk ? null : StationRefusals.NotYours
            : StayFlow.IsGuests(action) ? isGuest ? null : StationRefusals.NotYours
            : StayFlow.IsPortals(action) ? actor.Id == Actor.System.Id ? null : StationRefusals.NotYours
            : !isDesk ? StationRefusals.NotYours
            : StayFlow.Decides(action) && actor.HasConflictWith(PersonId, null) ? StationRefusals.ConflictOfInterest
            : null;
    }

    public Refusal? WhyNotCancel(StationRules rules, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        // What nobody has confirmed may be taken back until somebody does.
        return WhyNot(StayAction.Cancel, actor)
            ?? (Status is not StayStatus.Confirmed || CountyClock.ToCounty(now) < LastCancel(rules) ? null
                : CountyClock.DayOf(now) > Arrival ? StationRefusals.DayOver
                : StationRefusals.TooLateToCancel.With(rules.CancelUntilHour));
    }

    /// <summary>Until when the guest may cancel, on the county's clock. The rules are those of the day of booking.</summary>
    public DateTime LastCancel(StationRules rules) => LastCancel(Arrival, rules, history.LastOrDefault(step => step.To is StayStatus.Confirmed && step.From is StayStatus.Requested)?.At);

    /// <summary>Whoever is confirmed after the hour of the rules could never have cancelled, so it is open until the day of arrival is over.</summary>
    public static DateTime LastCancel(DateOnly arrival, StationRules rules, DateTime? confirmedAt)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var usual = arrival.AddDays(-1).ToDateTime(new TimeOnly(rules.CancelUntilHour, 0));
        return confirmedAt is { } at && CountyClock.ToCounty(at) >= usual ? arrival.AddDays(1).ToDateTime(TimeOnly.MinValue) : usual;
    }

    /// <summary>Nobody is confirmed for a day that is over: that would be a guest who has not come.</summary>
    public Refusal? WhyNotConfirm(Actor actor, DateOnly today) => WhyNot(StayAction.Confirm, actor) ?? (today > Arrival ? StationRefusals.DayOver : null);

    /// <summary>A guest may arrive until the day is over.</summary>
    public Refusal? WhyNotCheckIn(Actor actor, DateOnly today) => WhyNot(StayAction.CheckIn, actor) ?? (today == Arrival ? null : StationRefusals.NotTheDay.With(Arrival));

    /// <summary>Whether the bed is free on the further nights is the plan's to say.</summary>
    public Refusal? WhyNotExtend(DateOnly until, GuestStanding standing, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return WhyNot(StayAction.Extend, actor)
            ?? (until <= Departure ? StationRefusals.NoLater : null)
            ?? standing.WhyNotStay(new StayDates(Arrival, until), Departure);
    }

    public void Confirm(Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotConfirm(actor, clock.Today));
        Settle(StayAction.Confirm, null, actor, clock);
    }

    public void Refuse(string words, Actor actor, CaseClock clock) => Settle(StayAction.Refuse, words, actor, clock);

    /// <summary>Nobody confirmed it before the day of arrival was over.</summary>
    public void Lapse(CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(clock.Today > Arrival ? null : StationRefusals.DayNotOver);
        Settle(StayAction.Lapse, null, Actor.System, clock);
    }

    public void Cancel(string? words, StationRules rules, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotCancel(rules, actor, clock.UtcNow));
        Settle(StayAction.Cancel, words, actor, clock);
    }

    public void CallOff(string words, Actor actor, CaseClock clock) => Settle(StayAction.CallOff, words, actor, clock);

    /// <summary>The guest did not come. The bed is kept until midnight, also for whoever comes late.</summary>
    public void MissArrival(CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(clock.Today > Arrival ? null : StationRefusals.DayNotOver);
        Settle(StayAction.NoShow, null, Actor.System, clock);
    }

    public void Excuse(string words, Actor actor, CaseClock clock) => Settle(StayAction.Excuse, words, actor, clock);

    /// <param name="holder">Whose the paper at the desk is, by its number; null where the register does not know it.</param>
    /// <param name="actor">At the desk.</param>
    /// <param name="clock">Now.</param>
    public void CheckIn(PersonId? holder, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotCheckIn(actor, clock.Today) ?? (holder == PersonId ? null : StationRefusals.OtherPerson));
        Move(StayAction.CheckIn, actor, new StaySaid(null), clock.UtcNow);
    }

    public void Extend(DateOnly until, GuestStanding standing, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotExtend(until, standing, actor));
        Departure = until;
        Move(StayAction.Extend, actor, new StaySaid(null) { Until = until }, clock.UtcNow);
    }

    public void MoveTo(StationBed bed, string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(bed);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(StayAction.MoveBed, actor) ?? (bed.Id == BedId ? StationRefusals.SameBed : bed.StationId != StationId ? StationRefusals.NoBed : null));
        BedId = bed.Id;
        Move(StayAction.MoveBed, actor, new StaySaid(words) { Bed = bed.Id }, clock.UtcNow);
    }

    /// <summary>A contract is signed and a flat is on its way, so the guest gets more nights, once.</summary>
    public void GrantExtra(string words, GuestStanding standing, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(StayAction.GrantExtra, actor) ?? (standing.ExtraOn is null ? null : StationRefusals.ExtraGranted));
        ExtraOn = clock.Today;
        Move(StayAction.GrantExtra, actor, new StaySaid(words), clock.UtcNow);
    }

    /// <summary>The guest leaves today, or left on the day that was booked and the desk writes it down now.</summary>
    /// <param name="actor">At the desk.</param>
    /// <param name="clock">Now.</param>
    /// <param name="stayedOn">After the day that was booked: the guest slept there until today.</param>
    public void CheckOut(Actor actor, CaseClock clock, bool stayedOn = false)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(StayAction.CheckOut, actor));
        if (clock.Today < Departure || stayedOn) Departure = clock.Today;
        Settle(StayAction.CheckOut, null, actor, clock, Departure);
    }

    /// <summary>A holiday was announced or taken back.</summary>
    public void RecomputeDeadline(WorkingCalendar calendar) => Deadline = Deadline?.Recompute(calendar);

    private void Settle(StayAction action, string? words, Actor actor, CaseClock clock, DateOnly? until = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Move(action, actor, new StaySaid(words) { Until = until }, clock.UtcNow);
        Deadline = null;
        if (StayFlow.IsFinal(Status)) EndedAt = clock.UtcNow;
    }

    private void Move(StayAction action, Actor actor, StaySaid said, DateTime at)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        var to = StayFlow.Table.Next(Status, action)!.Value;
        history.Add(new StayStep(history.Count + 1, Status, action, to, actor, said, at));
        (Status, ChangedAt) = (to, at);
    }
}
