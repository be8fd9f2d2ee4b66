using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Accounts;

internal sealed class SessionTrace(PortalDb db) : ISessionTrace
{
    public Task SeenAsync(Guid session, DateTime now, CancellationToken ct) =>
        db.Sessions.Where(row => row.Id == session && row.LastSeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), ct);
}
