using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Ends delegations whose ground is gone. The caller saves.</summary>
public sealed class Delegations(IPortalDb db, CountyClock clock)
{
    public async Task EndAllOfAsync(AccountId account, CancellationToken ct)
    {
        foreach (var duty in await OpenOfAsync(account, ct)) duty.Revoke(clock.UtcNow);
    }

    /// <summary>After a change of roles: a duty one no longer has cannot stay with a colleague, and nobody keeps one the new roles exclude.</summary>
    public async Task EndWhatNoLongerHoldsAsync(Account account, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(account);
        var roles = account.Roles.Select(held => held.Role).ToList();
        var own = AccessTable.CapabilitiesOf(roles);
        foreach (var duty in await OpenOfAsync(account.AccountId, ct))
        {
            var holds = duty.From == account.AccountId ? own.Contains(duty.Capability) : AccessTable.WhyNotDelegate(duty.Capability, roles) is null;
            if (!holds) duty.Revoke(clock.UtcNow);
        }
    }

    private Task<List<Delegation>> OpenOfAsync(AccountId account, CancellationToken ct)
    {
        var today = clock.Today;
        return db.Delegations.Where(duty => (duty.From == account || duty.To == account) && duty.RevokedAt == null && duty.LastDay >= today).ToListAsync(ct);
    }
}
