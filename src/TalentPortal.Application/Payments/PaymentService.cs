using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>What finance does as the maker of a batch (拨付): make it, discard it before it is sent, allow another try.</summary>
public sealed class PaymentService(
    IPortalDb db, ICurrentActor current, PaymentCandidates candidates, CaseDeciders deciders, BatchDesk desk, RunningNumbers numbers, DocumentWithdrawals withdrawals, CountyClock clock,
    IValidator<MakePaymentBatch> making, IValidator<ExplainPayment> explaining)
{
    public const string NumberPrefix = "PC";

    /// <summary>What a batch made now would hold, and what is held and why.</summary>
    public async Task<BatchPreview> PreviewAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.PreparePayments) && !current.Actor.May(Capability.ReadPayments)) throw new ForbiddenException();
        var all = await candidates.ListAsync(ct);
        var unpublished = await db.AccrualLines.Where(line => line.NoticeItemId == null && line.Kind != AccrualKind.Recovery)
            .GroupBy(line => line.Amount).Select(same => new { Amount = same.Key, Count = same.Count() }).ToListAsync(ct);
        return new BatchPreview(
            [.. all.Where(candidate => candidate.Ready.Count > 0)], [.. all.Where(candidate => candidate.Held.Count > 0)], unpublished.Sum(same => same.Count), unpublished.Sum(same => same.Amount * same.Count),
            await WhyNotMakeAsync(all, ct));
    }

    public async Task<PaymentBatchId> MakeAsync(MakePaymentBatch form, CancellationToken ct)
    {
        await making.ValidateAndThrowAsync(form, ct);
        if (!current.Actor.May(Capability.PreparePayments)) throw new ForbiddenException();
        var ready = (await candidates.ListAsync(ct)).Where(candidate => candidate.Ready.Count > 0).ToList();
        RefusedException.ThrowIf(ready.Count != form.People || ready.Sum(candidate => candidate.ReadyAmount).Fen != form.TotalFen ? PaymentRefusals.ListChanged : null);
        var number = await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct);
        var (batch, lines) = PaymentBatch.Make(number, form.Month, [.. ready.Select(candidate => candidate.Plan())], await DecidersAsync(ready, ct), current.Actor, clock.UtcNow);
        db.PaymentBatches.Add(batch);
        db.PaymentLines.AddRange(lines);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    public async Task DiscardAsync(PaymentBatchId id, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var batch = await desk.LoadAsync(id, form.Version, ct);
        batch.Batch.Discard(current.Actor, form.Reason!.Trim(), batch.Lines, batch.Months, clock.UtcNow);
        await withdrawals.WithdrawAsync(DocumentKind.PaymentSummary, new DocumentSubject(SubjectKind.PaymentBatch, id.Value), WithdrawalCause.BatchDiscarded, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The bank failed, not the account: the same account may be tried again.</summary>
    public async Task AllowRetryAsync(PaymentBatchId id, Guid line, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var batch = await desk.LoadAsync(id, form.Version, ct);
        var failed = batch.Lines.SingleOrDefault(row => row.Id == line) ?? throw new NotFoundException();
        RefusedException.ThrowIf(batch.WhyNot(PaymentBatchAction.AllowRetry, current.Actor));
        batch.Batch.AllowRetry(current.Actor, failed, form.Reason!.Trim(), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Refusal?> WhyNotMakeAsync(IReadOnlyList<PaymentCandidate> all, CancellationToken ct)
    {
        var ready = all.Where(candidate => candidate.Ready.Count > 0).ToList();
        return ready.Count == 0 ? PaymentRefusals.NothingToPay
            : PaymentBatch.WhyNotHandle(current.Actor, Capability.PreparePayments, await DecidersAsync(ready, ct), ready.Select(candidate => candidate.Right));
    }

    private Task<IReadOnlySet<Domain.Talents.PersonId>> DecidersAsync(IReadOnlyList<PaymentCandidate> ready, CancellationToken ct)
    {
        var cases = ready.Select(candidate => candidate.Right.ApplicationId).ToList();
        return deciders.OfAsync(db.SubsidyApplications.Where(application => cases.Contains(application.Id)).Select(application => application.Id), ct);
    }
}

/// <summary>Before a batch is made: its people and total, the held, and what has not been published yet.</summary>
public sealed record BatchPreview(IReadOnlyList<PaymentCandidate> Ready, IReadOnlyList<PaymentCandidate> Held, int UnpublishedMonths, Money Unpublished, Refusal? WhyNot)
{
    public Money Total => Ready.Sum(candidate => candidate.ReadyAmount);
}
