using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// A form with a key has its effect once, whatever the network does: the same form again gets the first answer, the same key with
/// other contents is refused. Key and effect are saved in one transaction, so a crash leaves both or neither.
/// </summary>
public sealed class OnceOnly(IPortalDb db, CountyClock clock)
{
    /// <param name="form">The form as it was posted.</param>
    /// <param name="act">Does the work and gives the answer's address; null when there was no effect to remember (an error to correct).</param>
    /// <returns>The first answer if the form was answered before, else null.</returns>
    public async Task<OnceAnswer> RunAsync(OnceForm form, Func<Task<string?>> act, CancellationToken ct)
    {
        if (await AnsweredBeforeAsync(form, ct) is { } earlier) return earlier;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Another request may have been first while this one waited for the write lock.
        if (await AnsweredBeforeAsync(form, ct) is { } first) return first;
        var record = new IdempotencyRecord(form.Key, form.Account, form.Handler, form.Fingerprint, clock.UtcNow);
        db.IdempotencyRecords.Add(record);
        if (!await TrySaveAsync(transaction, ct)) return await AnsweredBeforeAsync(form, ct) ?? OnceAnswer.Refused;
        // Left uncommitted it is rolled back; asked to roll back, a transaction that the server ended itself would object.
        if (await act() is not { } outcome) return OnceAnswer.NotRemembered;
        record.Answered(outcome);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return OnceAnswer.Done;
    }

    private async Task<OnceAnswer?> AnsweredBeforeAsync(OnceForm form, CancellationToken ct)
    {
        var record = await db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(row => row.Key == form.Key, ct);
        return record is null ? null
            : record.IsSameForm(form.Account, form.Handler, form.Fingerprint) ? new OnceAnswer(OnceResult.AnsweredBefore, record.Outcome)
            : OnceAnswer.Refused;
    }

    // On SQL Server two requests can reach this line; the second waits for the first and then finds the key taken.
    private async Task<bool> TrySaveAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(ct);
            return false;
        }
    }
}

/// <summary>A posted form: key, who, which handler, and a digest of what was in it.</summary>
public sealed record OnceForm(Guid Key, Guid Account, string Handler, byte[] Fingerprint);

public enum OnceResult
{
    Done,
    /// <summary>The form led to an error page; it may be corrected and sent again under the same key.</summary>
    NotRemembered,
    AnsweredBefore,
    /// <summary>The key was used for another form.</summary>
    Refused,
}

public sealed record OnceAnswer(OnceResult Result, string Address = "")
{
    public static readonly OnceAnswer Done = new(OnceResult.Done);
    public static readonly OnceAnswer NotRemembered = new(OnceResult.NotRemembered);
    public static readonly OnceAnswer Refused = new(OnceResult.Refused);
}
