using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

public enum BankFileFormat
{
    Xlsx,
    Csv,
}

/// <summary>The bank's file, ready to download.</summary>
public sealed record BankFile(byte[] Content, string Name, string ContentType);

/// <summary>
/// Sends a checked batch and hands out its file. The file holds full account numbers: each time it is made, with a reason, every
/// person on it gets one access row; the checker of the batch was the second person.
/// </summary>
public sealed class BankFileService(IPortalDb db, ICurrentActor current, BatchDesk desk, BankFileContents contents, CountyClock clock, IValidator<ExplainPayment> validator)
{
    /// <summary>Marks the batch as sent. The file itself is fetched with <see cref="DownloadAsync"/>, as often as it is needed.</summary>
    public async Task SendAsync(PaymentBatchId id, ExplainPayment form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var batch = await desk.LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(batch.WhyNot(PaymentBatchAction.Send, current.Actor));
        batch.Batch.Send(current.Actor, batch.Lines, batch.Comparison, contents.DigestOf(batch), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task<BankFile> DownloadAsync(PaymentBatchId id, BankFileFormat format, ExplainPayment form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var batch = await desk.LoadAsync(id, null, ct);
        RefusedException.ThrowIf(batch.WhyNot(PaymentBatchAction.Download, current.Actor));
        var content = contents.Open(batch);
        RefusedException.ThrowIf(content.Digest() == batch.Batch.Digest ? null : PaymentRefusals.FileChanged);
        Log(batch, form.Reason!.Trim());
        await db.SaveChangesAsync(ct);
        return await BankFileWriter.WriteAsync(content, format, ct);
    }

    private void Log(BatchOnDesk batch, string purpose)
    {
        var (actor, now) = (current.Actor, clock.UtcNow);
        foreach (var line in batch.Lines)
            db.PersonalDataAccesses.Add(new PersonalDataAccess(actor.Id, actor.Name, line.PersonId, PersonalField.BankAccount, purpose, batch.Batch.Number, now));
    }
}
