using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>The calls. There are a few a year, so they are read whole.</summary>
public sealed class AwardCallQueries(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<AwardCall>> ListAsync(CancellationToken ct) =>
        await db.AwardCalls.AsNoTracking().VisibleTo(current.Actor).OrderByDescending(call => call.WrittenAt).ToListAsync(ct);

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
