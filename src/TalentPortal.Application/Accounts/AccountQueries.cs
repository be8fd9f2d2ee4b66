using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>What is shown of accounts; nothing here is tracked.</summary>
public sealed class AccountQueries(IPortalDb db, PersonalDataVault vault, CountyClock clock)
{
    /// <summary>One's own account, with the browsers that are signed in to it.</summary>
    public async Task<OwnAccount> OwnAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (id, now) = (actor.Id.Value, clock.UtcNow);
        var account = await db.Accounts.AsNoTracking().SingleAsync(candidate => candidate.Id == id, ct);
        var sessions = await db.Sessions.AsNoTracking().Where(session => session.AccountId == id && session.EndedAt == null && session.EndsAt > now)
            .OrderByDescending(session => session.LastSeenAt).Select(session => new OpenSession(session.Id, session.StartedAt, session.LastSeenAt)).ToListAsync(ct);
        var phone = account.Phone is null ? null : vault.Masked(PersonalField.Phone, account.Id, account.Phone);
        return new OwnAccount(account.DisplayName, phone, [.. account.Roles.Select(held => held.Role)], sessions);
    }
}
