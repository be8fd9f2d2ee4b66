using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>The calls: a page at a time for the desks, the open ones for anybody.</summary>
public sealed class AwardCallQueries(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>The latest first; page by page after a call, or before one.</summary>
    public async Task<PageAfter<AwardCall>> PageAsync(string? after, string? before, CancellationToken ct)
    {
        var (calls, back) = (db.AwardCalls.AsNoTracking().VisibleTo(current.Actor), before is { Length: > 0 });
        if (AwardCallId.TryParse(back ? before : after, null, out var id) && await calls.Where(call => call.Id == id).Select(call => (DateTime?)call.WrittenAt).SingleOrDefaultAsync(ct) is { } at)
            calls = back ? calls.Where(call => call.WrittenAt > at || (call.WrittenAt == at && call.Id > id)) : calls.Where(call => call.WrittenAt < at || (call.WrittenAt == at && call.Id < id));
        var ordered = back ? calls.OrderBy(call => call.WrittenAt).ThenBy(call => call.Id) : calls.OrderByDescending(call => call.WrittenAt).ThenByDescending(call => call.Id);
        return PageAfter.Of(await ordered.Take(PageSize + 1).ToListAsync(ct), PageSize, after, before, call => call.Id.ToString());
    }

    /// <summary>The latest call of a kind that was not thrown away: a new one begins with its terms.</summary>
    public async Task<AwardCallId?> LatestAsync(AwardKind kind, CancellationToken ct) =>
        await db.AwardCalls.VisibleTo(current.Actor).Where(call => call.Kind == kind && call.State != AwardCallState.Discarded).OrderByDescending(call => call.WrittenAt).ThenByDescending(call => call.Id).Select(call => (AwardCallId?)call.Id).FirstOrDefaultAsync(ct);

    public Task<AwardCall> GetAsync(AwardCallId id, CancellationToken ct) =>
        db.AwardCalls.AsNoTracking().VisibleTo(current.Actor).Where(call => call.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>What anybody may read: calls that are open or will open, the first to close on top.</summary>
    public async Task<IReadOnlyList<AwardCall>> PublicAsync(CancellationToken ct)
    {
        var today = clock.Today;
        return await db.AwardCalls.AsNoTracking().Where(call => call.State == AwardCallState.Published && call.ClosesOn >= today).OrderBy(call => call.ClosesOn).ThenBy(call => call.Number).ToListAsync(ct);
    }

    /// <summary>A call that is or was public, by its number.</summary>
    public Task<AwardCall> PublicAsync(string number, CancellationToken ct)
    {
        var written = Domain.Notices.Notice.NumberAsWritten(number);
        return db.AwardCalls.AsNoTracking().Where(call => call.Number == written && (call.State == AwardCallState.Published || call.State == AwardCallState.Closed)).SingleOrNotFoundAsync(ct);
    }

    /// <summary>The call a case keeps.</summary>
    public Task<AwardCall> OfAsync(AwardCallId id, CancellationToken ct) => db.AwardCalls.AsNoTracking().SingleAsync(call => call.Id == id, ct);
}
