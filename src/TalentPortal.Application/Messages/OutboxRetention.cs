using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>
/// Deletes what left the portal once the days of the rules are over, counted from when it was sent, and of what was given up from when it was written.
/// Recipients and words are personal data that nobody needs longer; the inbox in the portal keeps what was said.
/// </summary>
public sealed class OutboxRetention(IPortalDb db, MessageRulesInForce rules, CountyClock clock)
{
    public const int AtOnce = 500;

    /// <returns>How many were deleted; 0 when none is old enough, or before any rules hold.</returns>
    public async Task<int> RunAsync(int atMost, CancellationToken ct)
    {
        if (await rules.FindAsync(clock.Today, ct) is not { KeepDays: var days }) return 0;
        var before = CountyClock.StartOf(clock.Today.AddDays(-days));
        return await DeleteAsync(db.Outbox.Where(message => message.SentAt < before).OrderBy(message => message.SentAt).ThenBy(message => message.Id), atMost, ct)
            + await DeleteAsync(db.Outbox.Where(message => message.SentAt == null && message.NextAttemptAt == null && message.CreatedAt < before).OrderBy(message => message.CreatedAt).ThenBy(message => message.Id), atMost, ct);
    }

    private Task<int> DeleteAsync(IQueryable<OutboxMessage> old, int atMost, CancellationToken ct)
    {
        var ids = old.Take(atMost).Select(message => message.Id);
        return db.Outbox.Where(message => ids.Contains(message.Id)).ExecuteDeleteAsync(ct);
    }
}
