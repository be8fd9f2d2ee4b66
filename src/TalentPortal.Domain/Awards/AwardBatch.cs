using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// One list of instalments for the bank. Its course is that of every batch (<see cref="PaymentBatch.Flow"/>): made by one person and checked by
/// another, neither of whom took part in an award of it. An instalment on it moves through it alone.
/// </summary>
public sealed class AwardBatch : IVersioned
{
    private readonly List<AwardTransfer> lines = [];
    private readonly List<BankResult> results = [];
    private readonly List<PaymentBatchStep> steps = [];

    private AwardBatch() { }

    /// <param name="number">From the series of all batches.</param>
    public AwardBatch(string number, IReadOnlyList<PlannedTransfer> plans, Actor maker, DateTime now)
    {
        RefusedException.ThrowIf(plans.Count == 0 ? PaymentRefusals.NothingToPay : null);
        Id = AwardBatchId.New();
        foreach (var plan in plans) plan.Award.Batch(plan.Part.Id, number, maker, now);
        (Number, MadeByName, MadeByPerson, MadeOnBehalfOf, MadeAt) = (number, maker.Name, maker.Person!.Value, maker.OnBehalfOf(Capability.PreparePayments), now);
        lines.AddRange(plans.Select((plan, index) => new AwardTransfer(index + 1, plan)));
        (LineCount, ControlTotal) = (lines.Count, lines.Sum(line => line.Amount));
        Write(PaymentBatchAction.Make, maker, null, now);
    }

    public AwardBatchId Id { get; private set; }
    /// <summary>批次号, e.g. PC26-00003.</summary>
    public string Number { get; private set; } = "";
    public PaymentBatchState State { get; private set; }
    /// <summary>Control figures, taken when the list was made and compared at each later step.</summary>
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
    /// <summary>SHA-256 (hex) over the lines of the bank's file.</summary>
    public string? Digest { get; private set; }
    public IReadOnlyList<AwardTransfer> Lines => lines;
    public IReadOnlyList<BankResult> Results => results;
    public IReadOnlyList<PaymentBatchStep> Steps => steps;
    public long Version { get; private set; }

    /// <summary>Why this person may not do this with these awards now, or null. To discard it moves no money.</summary>
    public Refusal? WhyNot(PaymentBatchAction action, Actor actor, IEnumerable<AwardCase> awards)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (PaymentBatch.Flow.Next(State, action) is null) return PaymentRefusals.NotInThisState;
        var capability = action is PaymentBatchAction.Check ? Capability.CheckPayments : Capability.PreparePayments;
        if (!actor.May(capability)) return PaymentRefusals.NotYours;
        if (actor.Person is null) return PaymentRefusals.StaffNeedsPerson;
        return action is PaymentBatchAction.Check && PaymentDesk.Of(actor, capability).SharesPersonWith(MadeByPerson, MadeOnBehalfOf) ? PaymentRefusals.FourEyes
            : action is PaymentBatchAction.AllowRetry ? PaymentRefusals.NotInThisState
            : action is PaymentBatchAction.Discard ? null
            : awards.Select(award => award.WhyNotPay(actor, capability) ?? (SendsMoney(action) && award.FraudReport is not null ? AwardRefusals.FraudOpen : null)).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>What the bank has done by now is written down whatever is reported; what it has not, waits until the report is decided.</summary>
    private static bool SendsMoney(PaymentBatchAction action) => action is PaymentBatchAction.Check or PaymentBatchAction.Send;

    /// <summary>Why the list may not go on as it stands: a line that is not its instalment's sum, or not the payee's account any more.</summary>
    public Refusal? WhyNotBalanced(IReadOnlyCollection<PlannedTransfer> now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var current = now.ToDictionary(plan => plan.Part.Id);
        var differing = lines.Count(line => !current.TryGetValue(line.InstalmentId, out var plan) || plan.Part.State is not InstalmentState.Batched || plan.Part.Amount != line.Amount || !plan.Account.Number.SameTextAs(line.Account));
        return differing > 0 ? PaymentRefusals.ListsDiffer.With(differing) : lines.Count != LineCount || lines.Sum(line => line.Amount) != ControlTotal ? PaymentRefusals.ControlTotalDiffers : null;
    }

    /// <summary>The second person's yes: to the list, and to the file with full account numbers that follows from it.</summary>
    public void Check(Actor actor, string opinion, IReadOnlyCollection<PlannedTransfer> plans, DateTime now)
    {
        Take(PaymentBatchAction.Check, actor, opinion, plans.Select(plan => plan.Award), now, WhyNotBalanced(plans));
        (CheckedByName, CheckedByPerson, CheckedOnBehalfOf, CheckedAt) = (actor.Name, actor.Person, actor.OnBehalfOf(Capability.CheckPayments), now);
    }

    public void Send(Actor actor, string purpose, IReadOnlyCollection<PlannedTransfer> plans, string digest, DateTime now)
    {
        Take(PaymentBatchAction.Send, actor, purpose, plans.Select(plan => plan.Award), now, WhyNotBalanced(plans));
        Digest = digest;
        foreach (var line in lines) line.Send();
    }

    /// <summary>The instalments fall due again: they are ordered and checked anew.</summary>
    public void Discard(Actor actor, string reason, IReadOnlyCollection<AwardCase> awards, DateTime now)
    {
        Take(PaymentBatchAction.Discard, actor, reason, awards, now);
        foreach (var line in lines)
        {
            line.Discard();
            AwardOf(line, awards).ReturnTransfer(line.InstalmentId, reason, actor, now);
        }
    }

    /// <summary>The bank's answer, all of it or nothing; lines it does not name stay sent, lines answered the same way before stay as they are.</summary>
    /// <returns>The lines that were paid and failed by it.</returns>
    public BankResultMatch<AwardTransfer> TakeResult(Actor actor, BankResultMatch<AwardTransfer> match, IReadOnlyCollection<AwardCase> awards, string fileDigest, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(match);
        RefusedException.ThrowIf(match.Faults.Count > 0 ? PaymentRefusals.ResultDoesNotFit : null);
        var open = lines.Count(line => line.State is PaymentLineState.Sent) - match.Paid.Count - match.Failed.Count;
        Take(open > 0 || State is PaymentBatchState.Reconciled ? PaymentBatchAction.TakeResult : PaymentBatchAction.Close, actor, null, awards, now);
        foreach (var line in match.Paid)
        {
            line.Confirm(now);
            AwardOf(line, awards).ConfirmTransfer(line.InstalmentId, VoucherOf(line), actor, now);
        }

        foreach (var (line, reason) in match.Failed)
        {
            line.Fail(reason, now);
            AwardOf(line, awards).ReturnTransfer(line.InstalmentId, reason, actor, now);
        }

        results.Add(new BankResult(results.Count + 1, fileDigest, (match.Paid.Count, match.Failed.Count, match.Unchanged, open), actor, now));
        return match;
    }

    /// <summary>退汇: a transfer reported as paid came back; the bank's advice is kept as the reason.</summary>
    public void RecordReturn(Actor actor, AwardTransfer line, string reason, IReadOnlyCollection<AwardCase> awards, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(line);
        RefusedException.ThrowIf(lines.Contains(line) ? null : PaymentRefusals.ForeignLine);
        Take(PaymentBatchAction.RecordReturn, actor, reason, awards, now);
        line.Return(reason, now);
        AwardOf(line, awards).BounceTransfer(line.InstalmentId, reason, actor, now);
    }

    /// <summary>Under which the payment of a line is known: the batch and the line, unique like a voucher.</summary>
    public string VoucherOf(AwardTransfer line) => FormattableString.Invariant($"{Number}-{line.Number}");

    private static AwardCase AwardOf(AwardTransfer line, IEnumerable<AwardCase> awards) => awards.First(award => award.Id == line.CaseId);

    private void Take(PaymentBatchAction action, Actor actor, string? note, IEnumerable<AwardCase> awards, DateTime now, Refusal? why = null)
    {
        RefusedException.ThrowIf(WhyNot(action, actor, awards) ?? why);
        State = PaymentBatch.Flow.Next(State, action)!.Value;
        Write(action, actor, note, now);
    }

    private void Write(PaymentBatchAction action, Actor actor, string? note, DateTime now) => steps.Add(new PaymentBatchStep(steps.Count + 1, action, actor, note, now));
}
