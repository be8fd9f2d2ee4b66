using System.Security.Cryptography;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Awards;

/// <summary>What the bank says about a list that was sent: its answer file, and a transfer that came back after all.</summary>
public sealed class AwardBankResultService(IPortalDb db, ICurrentActor current, AwardBatchDesk desk, AwardMoneyMoved moved, CountyClock clock, IValidator<ExplainPayment> explaining)
{
    /// <summary>Nothing is saved when a row does not fit; the faults then name every such row.</summary>
    public async Task<BankResultReceipt> TakeAsync(AwardBatchId id, byte[] file, CancellationToken ct)
    {
        var onDesk = await desk.LoadAsync(id, null, ct);
        var batch = onDesk.Batch;
        RefusedException.ThrowIf(onDesk.WhyNot(PaymentBatchAction.TakeResult));
        var match = BankResultMatch.Of(batch.Number, batch.Lines, BankResultFile.Read(file));
        if (match.Faults.Count > 0) return new BankResultReceipt(0, 0, 0, [], match.Faults);
        batch.TakeResult(current.Actor, match, onDesk.Awards, Convert.ToHexStringLower(SHA256.HashData(file)), clock.UtcNow);
        await moved.FollowAsync(onDesk, match.Paid.Concat(match.Failed.Select(failure => failure.Line)), ct);
        await db.SaveChangesAsync(ct);
        return new BankResultReceipt(match.Paid.Count, match.Failed.Count, match.Unchanged, [.. batch.Lines.Where(line => line.State is PaymentLineState.Sent).Select(line => line.Number)], []);
    }

    /// <summary>退汇: a transfer reported as paid came back, known from the bank's advice. The instalment is due again.</summary>
    public async Task RecordReturnAsync(AwardBatchId id, Guid line, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var onDesk = await desk.LoadAsync(id, form.Version, ct);
        var returned = onDesk.Batch.Lines.SingleOrDefault(row => row.Id == line) ?? throw new NotFoundException();
        onDesk.Batch.RecordReturn(current.Actor, returned, form.Reason!.Trim(), onDesk.Awards, clock.UtcNow);
        await moved.FollowAsync(onDesk, [returned], ct);
        await db.SaveChangesAsync(ct);
    }
}
