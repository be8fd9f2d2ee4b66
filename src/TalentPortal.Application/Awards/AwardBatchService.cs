using FluentValidation;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Awards;

/// <summary>What finance does with a list of instalments until it is at the bank: make, check, send, discard, fetch the file. By hand with a voucher stays possible for what is on no list.</summary>
public sealed class AwardBatchService(
    IPortalDb db, ICurrentActor current, AwardBatchQuery lists, AwardBatchDesk desk, AwardBankFile files, AwardBatchSummaries summaries, DocumentWithdrawals withdrawals, AwardMoneyMoved moved, RunningNumbers numbers, CountyClock clock,
    IValidator<ExplainPayment> explaining)
{
    public async Task<AwardBatchId> MakeAsync(MakeAwardBatch form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ready = (await lists.PreviewAsync(ct)).Where(candidate => candidate.IsReady).ToList();
        RefusedException.ThrowIf(ready.Count != form.Lines || ready.Sum(candidate => candidate.Part.Amount).Fen != form.TotalFen ? PaymentRefusals.ListChanged : null);
        var batch = new AwardBatch(await numbers.NextAsync(PaymentService.NumberPrefix, clock.Today.Year, ct), ready.ConvertAll(candidate => candidate.Plan()), current.Actor, clock.UtcNow);
        db.AwardBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    /// <summary>Check, send, discard: a step with its words.</summary>
    public async Task MoveAsync(AwardBatchId id, PaymentBatchAction action, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var onDesk = await desk.LoadAsync(id, form.Version, ct);
        var (batch, words) = (onDesk.Batch, form.Reason!.Trim());
        switch (action)
        {
            case PaymentBatchAction.Check:
                batch.Check(current.Actor, words, onDesk.Plans, clock.UtcNow);
                await summaries.IssueAsync(onDesk, ct);
                break;
            case PaymentBatchAction.Send: batch.Send(current.Actor, words, onDesk.Plans, files.DigestOf(batch), clock.UtcNow); break;
            case PaymentBatchAction.Discard:
                batch.Discard(current.Actor, words, onDesk.Awards, clock.UtcNow);
                await withdrawals.WithdrawAsync(DocumentKind.PaymentSummary, new DocumentSubject(SubjectKind.AwardBatch, id.Value), WithdrawalCause.BatchDiscarded, ct);
                await moved.FollowAsync(onDesk, batch.Lines, ct);
                break;
            default: throw new RefusedException(PaymentRefusals.NotInThisState);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The file with full account numbers; every person on it gets an access row with the reason.</summary>
    public async Task<BankFile> DownloadAsync(AwardBatchId id, BankFileFormat wanted, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var onDesk = await desk.LoadAsync(id, null, ct);
        var batch = onDesk.Batch;
        RefusedException.ThrowIf(onDesk.WhyNot(PaymentBatchAction.Download) ?? (files.DigestOf(batch) == batch.Digest ? null : PaymentRefusals.FileChanged));
        foreach (var line in batch.Lines.Where(line => line.PayeeKind is AwardPayeeKind.Person))
            db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, onDesk.AwardOf(line).PersonId, PersonalField.BankAccount, form.Reason!.Trim(), batch.Number, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return await files.WriteAsync(batch, wanted, ct);
    }
}
