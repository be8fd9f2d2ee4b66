using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Removes what only served signing in and is over: counters, used codes after a day, ended sessions after a month.</summary>
public sealed class AccountCleaning(IPortalDb db, IRateLimits limits, CountyClock clock)
{
    private const int AtOnce = 1000;

    public async Task CleanAsync(CancellationToken ct)
    {
        await limits.CleanAsync(ct);
        var (codesBefore, sessionsBefore) = (clock.UtcNow.AddDays(-1), clock.UtcNow.AddMonths(-1));
        db.PhoneCodes.RemoveRange(await db.PhoneCodes.Where(code => code.EndsAt < codesBefore).OrderBy(code => code.EndsAt).Take(AtOnce).ToListAsync(ct));
        db.Sessions.RemoveRange(await db.Sessions.Where(session => session.EndsAt < sessionsBefore).OrderBy(session => session.EndsAt).Take(AtOnce).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
