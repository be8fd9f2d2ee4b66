using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>The outbox for whoever keeps the system running: how much waits, what could not be sent and why, and having it sent again. No text and no whole number is shown.</summary>
public sealed class OutboxDesk(IPortalDb db, ICurrentActor current, CountyClock clock) : INavigationCounts
{
    public const int MostShown = 100;
    private const int AgainAtOnce = 500;

    public async Task<OutboxState> StateAsync(CancellationToken ct)
    {
        Demand();
        var today = CountyClock.StartOf(clock.Today);
        var failed = await Failed().AsNoTracking().OrderByDescending(message => message.CreatedAt).ThenByDescending(message => message.Id).Take(MostShown)
            .Select(message => new FailedMessage(message.Id, message.Channel, message.RecipientMask, message.CreatedAt, message.Attempts, message.LastError, message.AgainByName, message.Version)).ToListAsync(ct);
        return new OutboxState(failed)
        {
            Waiting = await db.Outbox.CountAsync(message => message.NextAttemptAt != null, ct),
            Retrying = await db.Outbox.CountAsync(message => message.NextAttemptAt != null && message.Attempts > 0, ct),
            SentToday = await db.Outbox.CountAsync(message => message.SentAt >= today, ct),
            Failed = await Failed().CountAsync(ct),
            Urgent = await Failed().CountAsync(message => message.IsUrgent, ct),
        };
    }

    public async Task SendAgainAsync(OutboxMessageId id, long version, CancellationToken ct)
    {
        Demand();
        var message = await db.Outbox.Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(message.WhyNotAgain());
        message.AtVersion(version, id.Value).SendAgain(current.Actor.Name, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>After a channel was down: everything that had failed, the oldest first, so many at once. Codes are void by then and stay.</summary>
    /// <returns>How many are tried again.</returns>
    public async Task<int> SendAllAgainAsync(CancellationToken ct)
    {
        Demand();
        var failed = await Failed().Where(message => !message.IsUrgent).OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).Take(AgainAtOnce).ToListAsync(ct);
        foreach (var message in failed) message.SendAgain(current.Actor.Name, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return failed.Count;
    }

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Capability.ManageAccounts)) return new Dictionary<string, int>();
        var failed = await Failed().CountAsync(ct);
        return failed == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["nav.outbox"] = failed };
    }

    private IQueryable<OutboxMessage> Failed() => db.Outbox.Where(message => message.SentAt == null && message.NextAttemptAt == null);

    private void Demand()
    {
        if (!current.Actor.May(Capability.ManageAccounts)) throw new ForbiddenException();
    }
}

/// <param name="Latest">Those that failed, the latest first.</param>
public sealed record OutboxState(IReadOnlyList<FailedMessage> Latest)
{
    public int Waiting { get; init; }
    /// <summary>Of those that wait, how many failed at least once.</summary>
    public int Retrying { get; init; }
    public int SentToday { get; init; }
    public int Failed { get; init; }
    /// <summary>Codes and warnings of the account among them: not sent again with all others.</summary>
    public int Urgent { get; init; }
}

public sealed record FailedMessage(OutboxMessageId Id, MessageChannel Channel, string To, DateTime WrittenAt, int Attempts, string? Why, string? AgainByName, long Version);
