using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>
/// Taking back money that was paid and not due (追缴, domain 3.7). The months and their amounts are those that were paid; nothing
/// already written is edited: the decision adds a negative accrual line for each month.
/// </summary>
public sealed class Recovery : IVersioned
{
    public static readonly StateFlow<RecoveryState, RecoveryAction> Flow = new()
    {
        { RecoveryState.Proposed, RecoveryAction.Notify, RecoveryState.Hearing },
        { RecoveryState.Proposed, RecoveryAction.Drop, RecoveryState.Dropped },
        { RecoveryState.Hearing, RecoveryAction.RecordStatement, RecoveryState.Hearing },
        { RecoveryState.Hearing, RecoveryAction.Decide, RecoveryState.Decided },
        { RecoveryState.Hearing, RecoveryAction.Drop, RecoveryState.Dropped },
        { RecoveryState.Decided, RecoveryAction.AgreeInstalments, RecoveryState.Instalments },
        { RecoveryState.Decided, RecoveryAction.RecordRepayment, RecoveryState.Decided },
        { RecoveryState.Decided, RecoveryAction.Settle, RecoveryState.Repaid },
        { RecoveryState.Decided, RecoveryAction.WriteOff, RecoveryState.WrittenOff },
        { RecoveryState.Decided, RecoveryAction.Refer, RecoveryState.Referred },
        { RecoveryState.Instalments, RecoveryAction.RecordRepayment, RecoveryState.Instalments },
        { RecoveryState.Instalments, RecoveryAction.Settle, RecoveryState.Repaid },
        { RecoveryState.Instalments, RecoveryAction.WriteOff, RecoveryState.WrittenOff },
        { RecoveryState.Instalments, RecoveryAction.Refer, RecoveryState.Referred },
        { RecoveryState.Referred, RecoveryAction.RecordRepayment, RecoveryState.Referred },
        { RecoveryState.Referred, RecoveryAction.Settle, RecoveryState.Repaid },
    };

    private readonly List<RecoveryMonth> months = [];
    private readonly List<RecoveryStep> steps = [];
    private readonly List<Repayment> repayments = [];

    private Recovery() { }

    /// <param name="paid">The months that were paid and not due.</param>
    public Recovery(string number, Entitlement entitlement, RecoveryCause cause, string reason, IReadOnlyList<AccrualLine> paid, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotRecover(actor, entitlement.PersonId, entitlement.EmployerId) ?? (paid.Count == 0 ? RecoveryRefusals.NothingToRecover : null));
        Id = RecoveryId.New();
        (Number, Cause) = (number, cause);
        (EntitlementId, PersonId, PersonName, CaseNumber) = (entitlement.Id, entitlement.PersonId, entitlement.PersonName, entitlement.CaseNumber);
        (EmployerId, EmployerName) = (entitlement.EmployerId, entitlement.EmployerName);
        months.AddRange(paid.OrderBy(line => line.Month).Select(line => new RecoveryMonth(line)));
        Amount = months.Sum(month => month.Amount);
        Write(RecoveryState.Proposed, RecoveryAction.Propose, RecoveryState.Proposed, actor, reason, now);
    }

    public RecoveryId Id { get; private set; }
    /// <summary>ZJ26-003</summary>
    public string Number { get; private set; } = "";
    public EntitlementId EntitlementId { get; private set; }
    public PersonId PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public string CaseNumber { get; private set; } = "";
    public EmployerId? EmployerId { get; private set; }
    public string EmployerName { get; private set; } = "";
    public RecoveryCause Cause { get; private set; }
    public RecoveryState State { get; private set; }
    public Money Amount { get; private set; }
    public Money RepaidTotal { get; private set; }
    /// <summary>The day the person was notified, and the working days for an answer.</summary>
    public DateOnly? NotifiedOn { get; private set; }
    public int? HearingDays { get; private set; }
    /// <summary>The person may answer up to and including this day.</summary>
    public DateOnly? HearingEndsOn { get; private set; }
    public bool HearingEndIsProvisional { get; private set; }
    /// <summary>陈述申辩</summary>
    public string? Statement { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public IReadOnlyList<RecoveryMonth> Months => months;
    public IReadOnlyList<RecoveryStep> Steps => steps;
    public IReadOnlyList<Repayment> Repayments => repayments;
    public long Version { get; private set; }

    public Money Outstanding => State is RecoveryState.Dropped or RecoveryState.WrittenOff ? Money.Zero : Amount - RepaidTotal;
    public bool IsOpen => Flow.ActionsFrom(State).Any();

    /// <summary>禁止申报: after a decision on fraud the person may not apply before this day (3.7.4), whatever is paid back; null where nobody is barred.</summary>
    /// <param name="terms">Of the version the money was granted under.</param>
    public DateOnly? BarsUntil(RecoveryTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Cause is RecoveryCause.Fraud && steps.Find(step => step.Action is RecoveryAction.Decide) is { } decision ? terms.BarredUntil(CountyClock.DayOf(decision.At)) : null;
    }

    public Refusal? WhyNot(RecoveryAction action, Actor actor) =>
        Flow.Next(State, action) is null ? RecoveryRefusals.NotInThisState
        : WhyNotRecover(actor, PersonId, EmployerId)
            ?? (action is RecoveryAction.Decide or RecoveryAction.WriteOff && Proposed(actor) ? RecoveryRefusals.FourEyes : null);

    public void Notify(Actor actor, string note, int hearingDays, CaseClock clock)
    {
        Take(RecoveryAction.Notify, actor, note, clock.UtcNow);
        (NotifiedOn, HearingDays) = (clock.Today, hearingDays);
        RecomputeHearing(clock.Calendar);
    }

    /// <summary>A holiday notice was entered: counts the days of a running hearing anew.</summary>
    public void RecomputeHearing(WorkingCalendar calendar)
    {
        if (State is not RecoveryState.Hearing) return;
        var ends = calendar.AddWorkingDays(NotifiedOn!.Value, HearingDays!.Value);
        (HearingEndsOn, HearingEndIsProvisional) = (ends.Date, ends.IsProvisional);
    }

    public void RecordStatement(Actor actor, string statement, DateTime now)
    {
        Take(RecoveryAction.RecordStatement, actor, statement, now);
        Statement = statement;
    }

    /// <summary>
    /// The decision, after the days for an answer are over or the answer is in. Gives the negative lines that take the months back.
    /// </summary>
    public IReadOnlyList<AccrualLine> Decide(Actor actor, string grounds, Entitlement entitlement, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(RecoveryAction.Decide, actor) ?? (IsHeard(steps, HearingEndsOn, actor, clock.Today) ? null : RecoveryRefusals.HearingNotOver));
        if (entitlement.Id != EntitlementId) throw new ArgumentException("Another person's right.", nameof(entitlement));
        Take(RecoveryAction.Decide, actor, grounds, clock.UtcNow);
        return [.. months.GroupBy(month => month.Month).Select(same => entitlement.Accrue(TakeBack([.. same]), null, clock.UtcNow))];
    }

    /// <summary>The days for an answer are over, or the answer is in and somebody else took it down: whoever decides does not end the hearing by the own pen.</summary>
    internal static bool IsHeard(IEnumerable<RecoveryStep> steps, DateOnly? endsOn, Actor actor, DateOnly today) =>
        today > endsOn || steps.Any(step => step.Action is RecoveryAction.RecordStatement && !PaymentDesk.Of(actor, Capability.RecoverPayments).SharesPersonWith(step.ByPerson, step.OnBehalfOf));

    public void AgreeInstalments(Actor actor, string agreement, DateTime now) => Take(RecoveryAction.AgreeInstalments, actor, agreement, now);

    /// <summary>A voucher counts once, money has come on a day between the notification and today, and no more comes back than is owed.</summary>
    public void RecordRepayment(Actor actor, Money amount, DateOnly receivedOn, string voucher, Entitlement entitlement, CaseClock clock)
    {
        var settles = amount == Outstanding;
        var action = settles ? RecoveryAction.Settle : RecoveryAction.RecordRepayment;
        RefusedException.ThrowIf(WhyNot(action, actor)
            ?? (repayments.Any(known => known.Voucher == voucher) ? RecoveryRefusals.VoucherKnown : null)
            ?? WhyNotReceivedOn(receivedOn, NotifiedOn, clock.Today)
            ?? (amount > Outstanding ? RecoveryRefusals.MoreThanOwed : null));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        Take(action, actor, voucher, clock.UtcNow);
        repayments.Add(new Repayment(amount, receivedOn, voucher, actor, clock.UtcNow));
        RepaidTotal += amount;
        entitlement.RecordReturned(amount);
    }

    /// <summary>Which months a repayment is for: the oldest that are not paid back yet.</summary>
    /// <param name="before">What had come back before it.</param>
    /// <param name="amount">What came back now.</param>
    public IReadOnlyList<(YearMonth Month, Money Amount)> MonthsRepaid(Money before, Money amount)
    {
        var parts = new List<(YearMonth, Money)>();
        foreach (var month in months.OrderBy(month => month.Month))
        {
            var skipped = before < month.Amount ? before : month.Amount;
            before -= skipped;
            var part = amount < month.Amount - skipped ? amount : month.Amount - skipped;
            if (part > Money.Zero) parts.Add((month.Month, part));
            amount -= part;
        }

        return parts;
    }

    public void WriteOff(Actor actor, string grounds, DateTime now) => Take(RecoveryAction.WriteOff, actor, grounds, now);

    public void Refer(Actor actor, string court, DateTime now) => Take(RecoveryAction.Refer, actor, court, now);

    public void Drop(Actor actor, string grounds, DateTime now) => Take(RecoveryAction.Drop, actor, grounds, now);

    public static Refusal? WhyNotRecover(Actor actor, PersonId person, EmployerId? employer) =>
        !actor.May(Capability.RecoverPayments) || actor.Person is null ? RecoveryRefusals.NotYours
        : actor.HasConflictWith(person, employer) ? RecoveryRefusals.ConflictOfInterest
        : null;

    /// <summary>Nobody pays back what was not asked for yet, and no money has come on a day that lies ahead; for awards as for months.</summary>
    internal static Refusal? WhyNotReceivedOn(DateOnly received, DateOnly? notified, DateOnly today) =>
        received > today ? RecoveryRefusals.ReceivedInFuture
        : notified is { } told && received < told ? RecoveryRefusals.ReceivedBeforeDemand.With(told)
        : null;

    private EarnedMonth TakeBack(IReadOnlyList<RecoveryMonth> same) =>
        new(same[0].Month, AccrualKind.Recovery, Cause switch
        {
            RecoveryCause.LateReportedDeparture => AccrualReason.AfterDeparture,
            RecoveryCause.Fraud => AccrualReason.Fraud,
            _ => AccrualReason.WronglyAccrued,
        }, -same.Sum(month => month.Amount), same[0].EmployerId, same[0].EmployerType, same[0].Level);

    private bool Proposed(Actor actor)
    {
        var proposal = steps.Single(step => step.Action is RecoveryAction.Propose);
        return PaymentDesk.Of(actor, Capability.RecoverPayments).SharesPersonWith(proposal.ByPerson, proposal.OnBehalfOf);
    }

    private void Take(RecoveryAction action, Actor actor, string note, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        Write(State, action, Flow.Next(State, action)!.Value, actor, note, now);
    }

    private void Write(RecoveryState from, RecoveryAction action, RecoveryState to, Actor actor, string note, DateTime now)
    {
        steps.Add(new RecoveryStep(steps.Count + 1, from, action, to, actor, note, now));
        (State, ChangedAt) = (to, now);
    }
}
