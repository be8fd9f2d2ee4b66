using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Whoever stands behind an account, as of now and without a session: for long work that goes on after its owner left.</summary>
public sealed class AccountActors(IPortalDb db, CountyClock clock)
{
    /// <summary>Null when the account is disabled or gone. Conflicts of interest are not asked for: nothing is decided here.</summary>
    public async Task<Actor?> OfAsync(AccountId id, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value && !row.IsDisabled, ct);
        return account is null ? null : new Actor(account.AccountId, account.DisplayName, AccessTable.CapabilitiesOf(account.Roles.Select(held => held.Role)))
        {
            Person = account.PersonId,
            Employer = account.EmployerId,
            TownshipCode = account.TownshipCode,
            Department = account.Department,
            Delegations = await DutiesAsync(db, id, clock.Today, ct),
        };
    }

    internal static Task<List<DelegatedDuty>> DutiesAsync(IPortalDb db, AccountId to, DateOnly today, CancellationToken ct) => (
        from duty in db.Delegations
        join colleague in db.Accounts on (Guid)(object)duty.From equals colleague.Id
        where duty.To == to && duty.RevokedAt == null && duty.FirstDay <= today && duty.LastDay >= today
        select new DelegatedDuty(duty.FromPerson, duty.Capability) { TownshipCode = colleague.TownshipCode, Department = colleague.Department, FromName = colleague.DisplayName }).ToListAsync(ct);
}
