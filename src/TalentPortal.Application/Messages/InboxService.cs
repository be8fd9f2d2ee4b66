using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>The inbox of whoever is signed in: the latest first, 30 a page by keyset, and the read marks.</summary>
public sealed class InboxService(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    public const int PageSize = 30;

    public async Task<InboxPage> PageAsync(InboxFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var messages = Mine().AsNoTracking();
        if (filter.Unread) messages = messages.Where(message => message.ReadAt == null);
        var backwards = filter.Before is not null;
        if ((filter.Before ?? filter.After) is { } cursor)
        {
            var at = await Mine().AsNoTracking().Where(message => message.Id == cursor).SingleOrNotFoundAsync(ct);
            messages = backwards
                ? messages.Where(message => message.WrittenAt > at.WrittenAt || (message.WrittenAt == at.WrittenAt && message.Id > at.Id))
                : messages.Where(message => message.WrittenAt < at.WrittenAt || (message.WrittenAt == at.WrittenAt && message.Id < at.Id));
        }

        var ordered = backwards ? messages.OrderBy(message => message.WrittenAt).ThenBy(message => message.Id) : messages.OrderByDescending(message => message.WrittenAt).ThenByDescending(message => message.Id);
        var found = await ordered.Take(PageSize + 1).ToListAsync(ct);
        var more = found.Count > PageSize;
        var page = found.Take(PageSize).ToList();
        if (backwards) page.Reverse();
        return new InboxPage(page,
            Previous: (backwards ? more : filter.After is not null) && page.Count > 0 ? page[0].Id : null,
            Next: (backwards || more) && page.Count > 0 ? page[^1].Id : null);
    }

    public async Task<PortalMessage> GetAsync(PortalMessageId id, CancellationToken ct) =>
        await Mine().AsNoTracking().Where(message => message.Id == id).SingleOrNotFoundAsync(ct);

    public async Task ReadAsync(PortalMessageId id, CancellationToken ct)
    {
        (await Mine().Where(message => message.Id == id).SingleOrNotFoundAsync(ct)).Read(clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Everything up to the message that stood at the top when the reader pressed: what came meanwhile stays unread.</summary>
    public async Task ReadAllAsync(PortalMessageId upTo, CancellationToken ct)
    {
        var last = await Mine().AsNoTracking().Where(message => message.Id == upTo).SingleOrNotFoundAsync(ct);
        var now = clock.UtcNow;
        await Mine().Where(message => message.ReadAt == null && message.WrittenAt <= last.WrittenAt).ExecuteUpdateAsync(set => set.SetProperty(message => message.ReadAt, (DateTime?)now), ct);
    }

    /// <summary>Whose message it is decides, and nothing else: an inbox cannot be handed on with a duty.</summary>
    private IQueryable<PortalMessage> Mine()
    {
        var me = current.Actor.Id;
        return db.PortalMessages.Where(message => message.To == me);
    }
}

public sealed record InboxFilter
{
    /// <summary>Only what was not read yet.</summary>
    public bool Unread { get; init; }
    /// <summary>The message that the page goes on behind, or back from.</summary>
    public PortalMessageId? After { get; init; }
    public PortalMessageId? Before { get; init; }
}

public sealed record InboxPage(IReadOnlyList<PortalMessage> Rows, PortalMessageId? Previous, PortalMessageId? Next);
