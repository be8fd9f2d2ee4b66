using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>
/// One list of transfers for the bank (拨付批次). Made by one person and checked by another, neither of whom took part in deciding
/// any case of it. A line moves only through the batch.
/// </summary>
public sealed class PaymentBatch : IVersioned
{
    public static readonly StateFlow<PaymentBatchState, PaymentBatchAction> Flow = new()
    {
        { PaymentBatchState.Draft, PaymentBatchAction.Check, PaymentBatchState.Checked },
        { PaymentBatchState.Draft, PaymentBatchAction.Discard, PaymentBatchState.Discarded },
        { PaymentBatchState.Checked, PaymentBatchAction.Discard, PaymentBatchState.Discarded },
        { PaymentBatchState.Checked, PaymentBatchAction.Send, PaymentBatchState.Sent },
        { PaymentBatchState.Sent, PaymentBatchAction.Download, PaymentBatchState.Sent },
        { PaymentBatchState.Sent, PaymentBatchAction.TakeResult, PaymentBatchState.PartlyReconciled },
        { PaymentBatchState.Sent, PaymentBatchAction.Close, PaymentBatchState.Reconciled },
        { PaymentBatchState.PartlyReconciled, PaymentBatchAction.Download, PaymentBatchState.PartlyReconciled },
        { PaymentBatchState.PartlyReconciled, PaymentBatchAction.TakeResult, PaymentBatchState.PartlyReconciled },
        { PaymentBatchState.PartlyReconciled, PaymentBatchAction.Close, PaymentBatchState.Reconciled },
        { PaymentBatchState.PartlyReconciled, PaymentBatchAction.RecordReturn, PaymentBatchState.PartlyReconciled },
        { PaymentBatchState.PartlyReconciled, PaymentBatchAction.AllowRetry, PaymentBatchState.PartlyReconciled },
        { PaymentBatchState.Reconciled, PaymentBatchAction.TakeResult, PaymentBatchState.Reconciled },
        { PaymentBatchState.Reconciled, PaymentBatchAction.RecordReturn, PaymentBatchState.Reconciled },
        { PaymentBatchState.Reconciled, PaymentBatchAction.AllowRetry, PaymentBatchState.Reconciled },
    };

    private readonly List<BankResult> results = [];
    private readonly List<PaymentBatchStep> steps = [];

    private PaymentBatch() { }

    public PaymentBatchId Id { get; private set; }
    /// <summary>批次号, e.g. PC26-00003.</summary>
    public string Number { get; private set; } = "";
    public YearMonth Period { get; private set; }
    public PaymentBatchState State { get; private set; }
    /// <summary>Control figures, taken when the batch was made and compared at each later step.</summary>
    public int LineCount { get; private set; }
    public Money ControlTotal { get; private set; }
    public string MadeByName { get; private set; } = "";
    public PersonId MadeByPerson { get; private set; }
    public PersonId? MadeOnBehalfOf { get; private set; }
    public DateTime MadeAt { get; private set; }
    public string? CheckedByName { get; private set; }
    public PersonId? CheckedByPerson { get; private set; }
    public PersonId? CheckedOnBehalfOf { get; private set; }
    public DateTime? CheckedAt { get; private set; }
    public string? CheckOpinion { get; private set; }
    public string? SentByName { get; private set; }
    public DateTime? SentAt { get; private set; }
    /// <summary>SHA-256 (hex) over the lines of the bank's file; in its footer, and compared whenever the file is made again.</summary>
    public string? Digest { get; private set; }
    public string? DiscardReason { get; private set; }
    public IReadOnlyList<BankResult> Results => results;
    public IReadOnlyList<PaymentBatchStep> Steps => steps;
    public long Version { get; private set; }

    /// <param name="deciders">Persons who decided any case of the batch.</param>
    public static (PaymentBatch Batch, IReadOnlyList<PaymentLine> Lines) Make(
        string number, YearMonth period, IReadOnlyList<PlannedPayment> plans, IReadOnlySet<PersonId> deciders, Actor maker, DateTime now)
    {
        RefusedException.ThrowIf(plans.Count == 0 ? PaymentRefusals.NothingToPay : WhyNotHandle(maker, Capability.PreparePayments, deciders, plans.Select(plan => plan.Entitlement)));
        var batch = new PaymentBatch
        {
            Id = PaymentBatchId.New(),
            Number = number,
            Period = period,
            MadeByName = maker.Name,
            MadeByPerson = maker.Person!.Value,
            MadeOnBehalfOf = maker.OnBehalfOf(Capability.PreparePayments),
            MadeAt = now,
        };
        batch.Write(PaymentBatchAction.Make, maker, null, now);
        var lines = plans.Select((plan, index) => new PaymentLine(batch.Id, index + 1, plan)).ToList();
        (batch.LineCount, batch.ControlTotal) = (lines.Count, lines.Sum(line => line.Amount));
        return (batch, lines);
    }

    /// <summary>Why this person may not touch this money at all: missing right, no known person, took part in deciding a case, or is related to a payee.</summary>
    public static Refusal? WhyNotHandle(Actor actor, Capability capability, IReadOnlySet<PersonId> deciders, IEnumerable<Entitlement> payees) =>
        !actor.May(capability) ? PaymentRefusals.NotYours
        : actor.Person is not { } person ? PaymentRefusals.StaffNeedsPerson
        : deciders.Contains(person) || (actor.OnBehalfOf(capability) is { } absent && deciders.Contains(absent)) ? PaymentRefusals.DecidedACase
        : payees.Any(payee => actor.HasConflictWith(payee.PersonId, payee.EmployerId) || actor.OnBehalfOf(capability) == payee.PersonId) ? PaymentRefusals.ConflictOfInterest
        : null;

    public Refusal? WhyNot(PaymentBatchAction action, Actor actor)
    {
        if (Flow.Next(State, action) is null) return PaymentRefusals.NotInThisState;
        var capability = action is PaymentBatchAction.Check ? Capability.CheckPayments : Capability.PreparePayments;
        if (!actor.May(capability)) return PaymentRefusals.NotYours;
        if (actor.Person is null) return PaymentRefusals.StaffNeedsPerson;
        return action is PaymentBatchAction.Check && PaymentDesk.Of(actor, capability).SharesPersonWith(MadeByPerson, MadeOnBehalfOf) ? PaymentRefusals.FourEyes : null;
    }

    /// <summary>The second person's yes: to the list and, because it holds full account numbers, to the file that will leave the house.</summary>
    public void Check(Actor actor, string? opinion, IReadOnlyList<PaymentLine> lines, BatchComparison comparison, IReadOnlySet<PersonId> deciders, IEnumerable<Entitlement> payees, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(PaymentBatchAction.Check, actor) ?? WhyNotHandle(actor, Capability.CheckPayments, deciders, payees) ?? WhyNotBalanced(lines, comparison));
        Take(PaymentBatchAction.Check, actor, opinion, now);
        (CheckedByName, CheckedByPerson, CheckedOnBehalfOf, CheckedAt, CheckOpinion) = (actor.Name, actor.Person, actor.OnBehalfOf(Capability.CheckPayments), now, opinion);
    }

    public void Send(Actor actor, IReadOnlyList<PaymentLine> lines, BatchComparison comparison, string digest, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(PaymentBatchAction.Send, actor) ?? WhyNotBalanced(lines, comparison));
        Take(PaymentBatchAction.Send, actor, null, now);
        (SentByName, SentAt, Digest) = (actor.Name, now, digest);
        foreach (var line in lines) line.Send();
    }

    public void Discard(Actor actor, string reason, IReadOnlyList<PaymentLine> lines, IEnumerable<AccrualLine> accrued, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(PaymentBatchAction.Discard, actor) ?? WhyNotComplete(lines));
        Take(PaymentBatchAction.Discard, actor, reason, now);
        DiscardReason = reason;
        foreach (var line in lines) line.Discard();
        foreach (var line in accrued) line.ReleaseFrom(line.PaymentLineId!.Value);
    }

    /// <summary>
    /// Takes the bank's answer, all of it or nothing: a row that does not fit refuses the file. Lines already answered the same way
    /// stay as they are, lines the file does not name stay sent.
    /// </summary>
    public BankResultOutcome TakeResult(Actor actor, BankResultMatch<PaymentLine> match, IReadOnlyList<PaymentLine> lines, string fileDigest, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(PaymentBatchAction.TakeResult, actor) ?? (match.Faults.Count > 0 ? PaymentRefusals.ResultDoesNotFit : null) ?? WhyNotComplete(lines));
        foreach (var line in match.Paid) line.Confirm(now);
        foreach (var (line, reason) in match.Failed) line.Fail(reason, now);
        var open = lines.Where(line => line.State is PaymentLineState.Sent).ToList();
        Take(open.Count > 0 || State is PaymentBatchState.Reconciled ? PaymentBatchAction.TakeResult : PaymentBatchAction.Close, actor, null, now);
        var outcome = new BankResultOutcome(match.Paid, match.Failed, match.Unchanged, open);
        results.Add(new BankResult(results.Count + 1, fileDigest, (outcome.Paid.Count, outcome.Failed.Count, outcome.Unchanged, outcome.Open.Count), actor, now));
        return outcome;
    }

    /// <summary>A transfer reported as paid came back (退汇); the bank's advice is kept as the reason.</summary>
    public void RecordReturn(Actor actor, PaymentLine line, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(PaymentBatchAction.RecordReturn, actor) ?? (line.BatchId == Id ? null : PaymentRefusals.ForeignLine));
        line.Return(reason, now);
        Take(PaymentBatchAction.RecordReturn, actor, reason, now);
    }

    /// <summary>The bank failed, not the account: the line's months may go to the same account again.</summary>
    public void AllowRetry(Actor actor, PaymentLine line, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(PaymentBatchAction.AllowRetry, actor) ?? (line.BatchId == Id ? null : PaymentRefusals.ForeignLine));
        line.AllowRetry(reason);
        Take(PaymentBatchAction.AllowRetry, actor, reason, now);
    }

    private Refusal? WhyNotBalanced(IReadOnlyList<PaymentLine> lines, BatchComparison comparison) =>
        WhyNotComplete(lines) ?? (comparison.Agrees ? null : PaymentRefusals.ListsDiffer.With(comparison.Differences.Count));

    private Refusal? WhyNotComplete(IReadOnlyList<PaymentLine> lines) =>
        lines.Any(line => line.BatchId != Id) ? PaymentRefusals.ForeignLine
        : lines.Count != LineCount || lines.Sum(line => line.Amount) != ControlTotal ? PaymentRefusals.ControlTotalDiffers
        : null;

    private void Take(PaymentBatchAction action, Actor actor, string? note, DateTime now)
    {
        State = Flow.Next(State, action)!.Value;
        Write(action, actor, note, now);
    }

    private void Write(PaymentBatchAction action, Actor actor, string? note, DateTime now) => steps.Add(new PaymentBatchStep(steps.Count + 1, action, actor, note, now));
}
