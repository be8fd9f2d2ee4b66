using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// One family in one flat, term after term. Rents are kept as they were decided and never changed, so that what any day cost can be said again years later; what it costs in sum follows
/// from them (<see cref="Spans"/>).
/// </summary>
public sealed class Lease : IVersioned
{
    public const int LongestWords = 500;

    private readonly List<LeaseRate> rates = [];
    private readonly List<LeaseStep> history = [];

    private Lease() { }

    /// <param name="number">Of the series, as it is on the contract.</param>
    /// <param name="application">Whose contract it is.</param>
    /// <param name="person">The tenant.</param>
    /// <param name="level">Held on the day.</param>
    /// <param name="unit">With its figures of the day.</param>
    /// <param name="rules">Of the day.</param>
    /// <param name="actor">Of the operator.</param>
    /// <param name="clock">Now.</param>
    public Lease(string number, FlatApplicationId application, PersonId person, TalentLevel? level, FlatUnit unit, FlatRules rules, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(actor.WhyNot(FlatSide.Operator, person, null) ?? (unit.Terms is null ? FlatRefusals.NoTerms : null));
        Id = LeaseId.New();
        (Number, ApplicationId, PersonId, UnitId, TermMonths, ChangedAt) = (number, application, person, unit.Id, rules.TermMonths, clock.UtcNow);
        Planned = LeaseRate.Of(clock.Today, 1, unit.Id, unit.Terms!, level, rules);
        Deposit = Planned.Monthly * rules.DepositMonths;
    }

    public LeaseId Id { get; private set; }
    public string Number { get; private set; } = "";
    public FlatApplicationId ApplicationId { get; private set; }
    public PersonId PersonId { get; private set; }
    /// <summary>The flat that was let last.</summary>
    public FlatUnitId UnitId { get; private set; }
    public LeaseStatus Status { get; private set; }
    /// <summary>What is signed; it holds from the day on which the keys are given.</summary>
    public LeaseRate Planned { get; private set; } = null!;
    public int TermMonths { get; private set; }
    public Money Deposit { get; private set; }
    /// <summary>As it was signed with the keys.</summary>
    public HandoverList? KeyList { get; private set; }
    public DateOnly? MovedInOn { get; private set; }
    /// <summary>The last day of the present term.</summary>
    public DateOnly? EndsOn { get; private set; }
    public DateOnly? RenewalRefusedOn { get; private set; }
    public DateOnly? DiedOn { get; private set; }
    /// <summary>The last day of the right, where it ended before the term.</summary>
    public RightLoss? Loss { get; private set; }
    /// <summary>Why it ends before the term is over.</summary>
    public LeaseEnding? Ending { get; private set; }
    /// <summary>The day on which it was ended.</summary>
    public DateOnly? EndedOn { get; private set; }
    public DateOnly? LeaveBy { get; private set; }
    public DateOnly? GivenBackOn { get; private set; }
    public ClearanceSheet? Clearance { get; private set; }
    public LeaseSettlement? Settlement { get; private set; }
    public PurchasePrice? Price { get; private set; }
    /// <summary>To be decided by another person.</summary>
    public LeaseProposal? Proposal { get; private set; }
    /// <summary>For giving the deposit back.</summary>
    public Deadline? Deadline { get; private set; }
    /// <summary>From this day on the tenant may apply again.</summary>
    public DateOnly? BarredUntil { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<LeaseRate> Rates => rates;
    public IReadOnlyList<LeaseStep> History => history;

    /// <summary>The last day of the right: of the term, or the day on which it was lost or the lease ended.</summary>
    public DateOnly? RightEnds => EndsOn is not { } end ? null : Earliest(end, Loss?.On, EndedOn);

    /// <summary>Null when the actor may take the step now. Verbs that are given something ask for more.</summary>
    public Refusal? WhyNot(LeaseAction action, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var proposal = LeaseFlow.Answers(action);
        return LeaseFlow.Table.Next(Status, action) is null ? FlatRefusals.NotInThisState
            : actor.WhyNot(LeaseFlow.SideOf(action), PersonId, proposal is null ? null : history.LastOrDefault(step => step.Action == proposal)?.ByPerson);
    }

    public Refusal? WhyNotAskRenewal(FlatRules rules, FlatActor actor, DateOnly today) =>
        WhyNot(LeaseAction.AskRenewal, actor)
        ?? (Loss is not null || DiedOn is not null ? FlatRefusals.RightEnded
            : RenewalRefusedOn is not null ? FlatRefusals.RenewalRefused
            // One term at a time: the level and the rent of the one after it are those of its own first day.
            : LeaseDates.FirstDay(MovedInOn!.Value, rates[^1].Term, TermMonths) > today ? FlatRefusals.RenewedAlready
            : today > LeaseDates.LastToRenew(EndsOn!.Value, rules) ? FlatRefusals.TooLateToRenew.With(LeaseDates.LastToRenew(EndsOn.Value, rules))
            : null);

    /// <summary>What each day up to <paramref name="until"/> costs, or up to the day on which the flat was given back.</summary>
    public IReadOnlyList<FlatRentSpan> Spans(DateOnly until, FlatRules rules) => RightEnds is { } ends ? LeaseRent.Spans(rates, ends, Earliest(until, GivenBackOn, null), rules) : [];

    /// <summary>The rent of one month; null where the flat was nobody's. A month that is not over is asked for whole.</summary>
    public RentBill? BillOf(YearMonth month, FlatRules rules) =>
        FlatRent.OfMonth(month, Spans(month.LastDay, rules)) is { Count: > 0 } lines ? RentBill.Of(month, lines, rules) : null;

    public void Sign(FlatActor actor, CaseClock clock) => Move(LeaseAction.Sign, actor, null, clock);

    /// <summary>No keys are given. A deposit that was paid goes back whole, within the working days of the rules.</summary>
    public void Cancel(string words, FlatRules rules, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var isPaid = Status is LeaseStatus.AwaitingKeys;
        Move(LeaseAction.Cancel, actor, words, clock);
        if (!isPaid) return;
        Settlement = new LeaseSettlement(Deposit, Money.Zero, Money.Zero, Money.Zero);
        Deadline = Deadline.Start(clock.Today, rules.DepositBackDays, clock.Calendar);
    }

    public void ReceiveDeposit(Money amount, FlatActor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(LeaseAction.ReceiveDeposit, actor) ?? (amount == Deposit ? null : FlatRefusals.OtherDeposit.With(Deposit)));
        Move(LeaseAction.ReceiveDeposit, actor, null, clock);
    }

    /// <summary>Rent is due from the day on which the keys are given.</summary>
    public void HandOver(HandoverList list, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.HandOver, actor) ?? (list.IsComplete ? null : FlatRefusals.HandoverUnsigned));
        Move(LeaseAction.HandOver, actor, null, clock);
        (KeyList, MovedInOn, EndsOn) = (list, clock.Today, LeaseDates.LastDay(clock.Today, 1, TermMonths));
        Add(Planned with { From = clock.Today });
    }

    public void Inspect(string words, FlatActor actor, CaseClock clock) => Move(LeaseAction.Inspect, actor, words, clock);

    /// <summary>A written reminder, once so many months are unpaid.</summary>
    public void Remind(RentAccount account, FlatRules rules, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(account);
        RefusedException.ThrowIf(WhyNot(LeaseAction.Remind, FlatActor.Portal) ?? (account.Step(rules) is ArrearsStep.Remind or ArrearsStep.Terminate ? null : FlatRefusals.ArrearsTooFew.With(account.MonthsInArrears, rules.ReminderMonths)));
        Move(LeaseAction.Remind, FlatActor.Portal, null, clock);
    }

    /// <summary>The family stays to the end of the term, or some months longer where that is soon.</summary>
    public void RecordDeath(DateOnly died, FlatRules rules, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.RecordDeath, actor) ?? (DiedOn is not null || died < MovedInOn || died > clock.Today ? FlatRefusals.DayUnclear : null));
        Move(LeaseAction.RecordDeath, actor, null, clock);
        (DiedOn, EndsOn) = (died, LeaseDates.LastOfFamily(died, EndsOn!.Value, rules));
    }

    public void AskRenewal(FlatRules rules, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotAskRenewal(rules, actor, clock.Today));
        Move(LeaseAction.AskRenewal, actor, null, clock);
    }

    public void TakeBackRenewal(FlatActor actor, CaseClock clock) => Move(LeaseAction.TakeBackRenewal, actor, null, clock);

    /// <param name="level">Held on the first day of the next term; null for none, which is the market's rent.</param>
    /// <param name="unit">The same flat, with its figures of the day.</param>
    /// <param name="rules">Of the day.</param>
    /// <param name="words">What was looked at.</param>
    /// <param name="actor">Of the operator.</param>
    /// <param name="clock">Now.</param>
    public void ProposeRenewal(TalentLevel? level, FlatUnit unit, FlatRules rules, string words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(unit);
        RefusedException.ThrowIf(WhyNot(LeaseAction.ProposeRenewal, actor) ?? (unit.Id != rates[^1].Unit ? FlatRefusals.UnitUnclear : null));
        var term = rates[^1].Term + 1;
        var from = LeaseDates.FirstDay(MovedInOn!.Value, term, TermMonths);
        Propose(LeaseAction.ProposeRenewal, new() { Rate = LeaseRate.Of(from, term, unit.Id, unit.Terms!, level, rules), EndsOn = LeaseDates.LastDay(MovedInOn.Value, term, TermMonths) }, words, actor, clock);
    }

    public void ConfirmRenewal(string? words, FlatActor actor, CaseClock clock)
    {
        var proposal = Decide(LeaseAction.ConfirmRenewal, words, actor, clock);
        Add(proposal.Rate!);
        EndsOn = proposal.EndsOn;
    }

    public void ProposeNoRenewal(string words, FlatActor actor, CaseClock clock) => Propose(LeaseAction.ProposeNoRenewal, new(), words, actor, clock);

    public void ConfirmNoRenewal(string? words, FlatActor actor, CaseClock clock)
    {
        Decide(LeaseAction.ConfirmNoRenewal, words, actor, clock);
        RenewalRefusedOn = clock.Today;
    }

    /// <summary>Another flat (换房), or a level that was decided: from a day on, never back.</summary>
    public void ProposeChange(DateOnly from, TalentLevel? level, FlatUnit unit, FlatRules rules, string words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.ProposeChange, actor)
            ?? (unit.Terms is null || (unit.Id != rates[^1].Unit && unit.Status is not FlatUnitStatus.Reserved) ? FlatRefusals.UnitUnclear : from < clock.Today || from < rates[^1].From || from > EndsOn ? FlatRefusals.DayUnclear : null));
        Propose(LeaseAction.ProposeChange, new() { Rate = LeaseRate.Of(from, rates[^1].Term, unit.Id, unit.Terms!, level, rules) }, words, actor, clock);
    }

    public void ConfirmChange(string? words, FlatActor actor, CaseClock clock)
    {
        var rate = Decide(LeaseAction.ConfirmChange, words, actor, clock).Rate!;
        // Decided after the day that was proposed: what is past stays as it was.
        Add(rate with { From = rate.From < clock.Today ? clock.Today : rate.From });
        UnitId = rate.Unit;
    }

    public void ProposeLoss(RightLoss loss, string words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.ProposeLoss, actor) ?? (Loss is not null ? FlatRefusals.RightEnded : loss.On < MovedInOn || loss.On > clock.Today ? FlatRefusals.DayUnclear : null));
        Propose(LeaseAction.ProposeLoss, new() { Loss = loss }, words, actor, clock);
    }

    /// <summary>The days of grace begin on the day of the loss, whenever it is found out.</summary>
    public void ConfirmLoss(string? words, FlatActor actor, CaseClock clock) => Loss = Decide(LeaseAction.ConfirmLoss, words, actor, clock).Loss;

    public void ProposeEnd(EndingGround ground, FlatRules rules, string words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(clock);
        // Who is leaving already is only asked whether a breach ends the lease: everything else it has ended for.
        RefusedException.ThrowIf(WhyNot(LeaseAction.ProposeEnd, actor) ?? ground.WhyNot(clock.Today, rules) ?? (Status is LeaseStatus.Leaving && !FlatBar.IsBreach(ground.Ending) ? FlatRefusals.NotInThisState : null));
        Propose(LeaseAction.ProposeEnd, new() { Ground = ground }, words, actor, clock);
    }

    public void ConfirmEnd(FlatRules rules, string? words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var ground = Decide(LeaseAction.ConfirmEnd, words, actor, clock).Ground!;
        // Marriage and divorce count from their own day, everything else from the decision.
        var counts = ground.Ending is LeaseEnding.Marriage or LeaseEnding.Divorce ? ground.Since : clock.Today;
        var last = LeaseDates.LastToLeave(counts, rules);
        // Notice or the end of the term may have set earlier days; they stay.
        (Ending, EndedOn, LeaveBy) = (ground.Ending, EndedOn < clock.Today ? EndedOn : clock.Today, LeaveBy < last ? LeaveBy : last);
    }

    public void ProposeSale(FlatUnit unit, TalentLevel? level, PurchaseStanding standing, FlatRules rules, string words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.ProposeSale, actor)
            ?? (unit.Id != rates[^1].Unit ? FlatRefusals.UnitUnclear : Loss is not null || DiedOn is not null ? FlatRefusals.NotInGoodStanding : standing.WhyNot(unit.Terms!, unit.Land, clock.Today) is [var first, ..] ? first : null));
        Propose(LeaseAction.ProposeSale, new() { Price = PurchasePrice.Of(unit.Terms!, unit.Land, level, rules) }, words, actor, clock);
    }

    public void ConfirmSale(string? words, FlatActor actor, CaseClock clock)
    {
        Price = Decide(LeaseAction.ConfirmSale, words, actor, clock).Price;
        (EndedOn, GivenBackOn) = (clock.Today, clock.Today);
    }

    /// <summary>Takes back what was proposed; nothing is decided by it.</summary>
    public void Return(string words, FlatActor actor, CaseClock clock)
    {
        Move(LeaseAction.Return, actor, words, clock);
    }

    /// <param name="leaveOn">The last day; within the term.</param>
    /// <param name="words">Why, where the tenant says so.</param>
    /// <param name="actor">The tenant.</param>
    /// <param name="clock">Now.</param>
    public void GiveNotice(DateOnly leaveOn, string? words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.GiveNotice, actor) ?? (leaveOn < clock.Today || (leaveOn > EndsOn && leaveOn > clock.Today) ? FlatRefusals.DayUnclear : null));
        Move(LeaseAction.GiveNotice, actor, words, clock);
        (Ending, EndedOn, LeaveBy) = (LeaseEnding.Notice, leaveOn, leaveOn);
    }

    /// <summary>The term is over and nobody has renewed it.</summary>
    public void Expire(FlatRules rules, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.Expire, FlatActor.Portal) ?? (clock.Today > EndsOn ? null : FlatRefusals.DayNotOver));
        Move(LeaseAction.Expire, FlatActor.Portal, null, clock);
        (EndedOn, LeaveBy) = (EndsOn, LeaseDates.LastToLeave(EndsOn!.Value, rules));
    }

    /// <param name="givenBack">The last day in the flat; rent is asked for up to it.</param>
    /// <param name="sheet">What both sides found.</param>
    /// <param name="account">With the bill of the last month.</param>
    /// <param name="words">Remarks.</param>
    /// <param name="actor">Of the operator.</param>
    /// <param name="clock">Now.</param>
    public void ProposeSettlement(DateOnly givenBack, ClearanceSheet sheet, RentAccount account, string? words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(LeaseAction.ProposeSettlement, actor) ?? sheet.WhyInvalid() ?? (givenBack < MovedInOn || givenBack > clock.Today ? FlatRefusals.DayUnclear : null));
        Propose(LeaseAction.ProposeSettlement, new() { Settlement = LeaseSettlement.Of(Deposit, account, sheet), Clearance = sheet, GivenBackOn = givenBack }, words, actor, clock);
    }

    public void ConfirmSettlement(FlatRules rules, string? words, FlatActor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        var proposal = Decide(LeaseAction.ConfirmSettlement, words, actor, clock);
        (Settlement, Clearance, GivenBackOn) = (proposal.Settlement, proposal.Clearance, proposal.GivenBackOn);
        BarredUntil = FlatBar.AfterLease(MovedInOn!.Value, GivenBackOn!.Value, Ending, rules);
        Deadline = Deadline.Start(clock.Today, rules.DepositBackDays, clock.Calendar);
    }

    /// <summary>The deposit went back, as it was settled.</summary>
    public void PayBack(FlatActor actor, CaseClock clock)
    {
        Move(LeaseAction.PayBack, actor, null, clock);
        Deadline = null;
    }

    /// <summary>A holiday was announced or taken back.</summary>
    public void RecomputeDeadline(WorkingCalendar calendar) => Deadline = Deadline?.Recompute(calendar);

    private void Add(LeaseRate rate) => rates.Add(rate with { Sequence = rates.Count + 1 });

    private void Propose(LeaseAction action, LeaseProposal proposal, string? words, FlatActor actor, CaseClock clock)
    {
        Move(action, actor, words, clock);
        Proposal = proposal;
    }

    private LeaseProposal Decide(LeaseAction action, string? words, FlatActor actor, CaseClock clock)
    {
        var decided = Proposal;
        Move(action, actor, words, clock);
        return decided!;
    }

    private void Move(LeaseAction action, FlatActor actor, string? words, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(action, actor));
        var to = LeaseFlow.Table.Next(Status, action)!.Value;
        history.Add(new LeaseStep(history.Count + 1, Status, action, to, actor.Actor, words, clock.UtcNow));
        (Status, ChangedAt) = (to, clock.UtcNow);
        if (!LeaseFlow.Table.ActionsFrom(to).Contains(LeaseAction.Return)) Proposal = null;
    }

    private static DateOnly Earliest(DateOnly day, DateOnly? other, DateOnly? third)
    {
        if (other < day) day = other.Value;
        return third < day ? third.Value : day;
    }
}

/// <summary>One step of a lease, for good.</summary>
public sealed class LeaseStep
{
    private LeaseStep() { }

    internal LeaseStep(int sequence, LeaseStatus from, LeaseAction action, LeaseStatus to, Actor actor, string? words, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, At, Words) = (sequence, from, action, to, at, words);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the lease.</summary>
    public int Sequence { get; private set; }
    public LeaseStatus From { get; private set; }
    public LeaseAction Action { get; private set; }
    public LeaseStatus To { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public string? Words { get; private set; }
}
