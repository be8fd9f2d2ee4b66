using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Application.Liaison;

/// <summary>The accounts that can hold a post or assist its holder.</summary>
public sealed class LeaderAccounts(IPortalDb db)
{
    public async Task<IReadOnlyList<LeaderAccount>> AllAsync(CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(account => !account.IsDisabled && account.Roles.Any(held => held.Role == Role.Leader || held.Role == Role.LiaisonOfficer))
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id).ToListAsync(ct);
        return [.. accounts.Select(Of)];
    }

    public async Task<LeaderAccount> GetAsync(Guid id, CancellationToken ct) => Of(await db.Accounts.AsNoTracking().Where(account => account.Id == id && !account.IsDisabled).SingleOrNotFoundAsync(ct));

    public async Task<LeaderAccount?> FindAsync(Guid? id, CancellationToken ct) => id is { } known ? await GetAsync(known, ct) : null;

    private static LeaderAccount Of(Accounts.Account account) =>
        new(account.AccountId, account.DisplayName, account.PersonId, account.Roles.Exists(held => held.Role is Role.Leader), account.Roles.Exists(held => held.Role is Role.LiaisonOfficer));
}
