using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// Taking back what a stopped award still owes (追缴, domain 3.7). Its course is that of every recovery (<see cref="Recovery.Flow"/>); what
/// is owed was fixed when the award was stopped.
/// </summary>
public sealed class AwardRecovery : IVersioned
{
    private readonly List<RecoveryStep> steps = [];
    private readonly List<Repayment> repayments = [];

    private AwardRecovery() { }

    public AwardRecovery(string number, AwardCase award, int hearingDays, string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotPropose(award, actor));
        Id = AwardRecoveryId.New();
        (Number, CaseId, CaseNumber, Cause, Amount, HearingDays) = (number, award.Id, award.CaseNumber!, award.Stop!.Cause, award.Stop.Recover, hearingDays);
        (PersonId, PersonName, EmployerId, EmployerName) = (award.PersonId, award.ApplicantName, award.EmployerId, award.EmployerName);
        Write(RecoveryState.Proposed, RecoveryAction.Propose, RecoveryState.Proposed, actor, reason, now);
    }

    public AwardRecoveryId Id { get; private set; }
    /// <summary>From the series of all recoveries, e.g. ZJ26-003.</summary>
    public string Number { get; private set; } = "";
    public AwardCaseId CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public EmployerId EmployerId { get; private set; }
    public string EmployerName { get; private set; } = "";
    public StopCause Cause { get; private set; }
    public RecoveryState State { get; private set; }
    public Money Amount { get; private set; }
    public Money RepaidTotal { get; private set; }
    public int HearingDays { get; private set; }
    public DateOnly? NotifiedOn { get; private set; }
    /// <summary>An answer may come up to and including this day.</summary>
    public DateOnly? HearingEndsOn { get; private set; }
    public bool HearingEndIsProvisional { get; private set; }
    /// <summary>陈述申辩</summary>
    public string? Statement { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public IReadOnlyList<RecoveryStep> Steps => steps;
    public IReadOnlyList<Repayment> Repayments => repayments;
    public long Version { get; private set; }

    public Money Outstanding => State is RecoveryState.Dropped or RecoveryState.WrittenOff ? Money.Zero : Amount - RepaidTotal;

    public static Refusal? WhyNotPropose(AwardCase award, Actor actor) =>
        Recovery.WhyNotRecover(actor, award.PersonId, award.EmployerId) ?? (award.Stop is null || award.Stop.Recover.IsZero ? RecoveryRefusals.NothingToRecover : null);

    public Refusal? WhyNot(RecoveryAction action, Actor actor) =>
        Recovery.Flow.Next(State, action) is null ? RecoveryRefusals.NotInThisState
        : Recovery.WhyNotRecover(actor, PersonId, EmployerId)
            ?? (action is RecoveryAction.Decide or RecoveryAction.WriteOff && Proposed(actor) ? RecoveryRefusals.FourEyes : null);

    public void Notify(Actor actor, string note, CaseClock clock)
    {
        Take(RecoveryAction.Notify, actor, note, clock.UtcNow);
        NotifiedOn = clock.Today;
        RecomputeHearing(clock.Calendar);
    }

    /// <summary>A holiday notice was entered: counts the days of a running hearing anew.</summary>
    public void RecomputeHearing(WorkingCalendar calendar)
    {
        if (State is not RecoveryState.Hearing) return;
        var ends = calendar.AddWorkingDays(NotifiedOn!.Value, HearingDays);
        (HearingEndsOn, HearingEndIsProvisional) = (ends.Date, ends.IsProvisional);
    }

    public void RecordStatement(Actor actor, string statement, DateTime now)
    {
        Take(RecoveryAction.RecordStatement, actor, statement, now);
        Statement = statement;
    }

    /// <summary>After the days for an answer are over, or the answer is in.</summary>
    public void Decide(Actor actor, string grounds, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(RecoveryAction.Decide, actor) ?? (Recovery.IsHeard(steps, HearingEndsOn, actor, clock.Today) ? null : RecoveryRefusals.HearingNotOver));
        Take(RecoveryAction.Decide, actor, grounds, clock.UtcNow);
    }

    /// <summary>Instalments, write-off, court, or nothing to recover after all: a step that needs its words only.</summary>
    public void Move(RecoveryAction action, Actor actor, string words, DateTime now)
    {
        RefusedException.ThrowIf(action is RecoveryAction.AgreeInstalments or RecoveryAction.WriteOff or RecoveryAction.Refer or RecoveryAction.Drop ? null : RecoveryRefusals.NotInThisState);
        Take(action, actor, words, now);
    }

    /// <summary>A voucher counts once, money has come on a day between the notification and today, and no more comes back than is owed; the last fen settles it.</summary>
    public void RecordRepayment(Actor actor, Money amount, DateOnly receivedOn, string voucher, CaseClock clock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        var action = amount == Outstanding ? RecoveryAction.Settle : RecoveryAction.RecordRepayment;
        RefusedException.ThrowIf(WhyNot(action, actor)
            ?? (repayments.Any(known => known.Voucher == voucher) ? RecoveryRefusals.VoucherKnown : null)
            ?? Recovery.WhyNotReceivedOn(receivedOn, NotifiedOn, clock.Today)
            ?? (amount > Outstanding ? RecoveryRefusals.MoreThanOwed : null));
        Take(action, actor, voucher, clock.UtcNow);
        repayments.Add(new Repayment(amount, receivedOn, voucher, actor, clock.UtcNow));
        RepaidTotal += amount;
    }

    private bool Proposed(Actor actor)
    {
        var proposal = steps.Single(step => step.Action is RecoveryAction.Propose);
        return PaymentDesk.Of(actor, Capability.RecoverPayments).SharesPersonWith(proposal.ByPerson, proposal.OnBehalfOf);
    }

    private void Take(RecoveryAction action, Actor actor, string note, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        Write(State, action, Recovery.Flow.Next(State, action)!.Value, actor, note, now);
    }

    private void Write(RecoveryState from, RecoveryAction action, RecoveryState to, Actor actor, string note, DateTime now)
    {
        steps.Add(new RecoveryStep(steps.Count + 1, from, action, to, actor, note, now));
        (State, ChangedAt) = (to, now);
    }
}
