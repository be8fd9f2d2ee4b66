using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>
/// Who acts for a department today, in issues and services or in joint review: its officers, and whoever an officer handed that duty to
/// (dated delegation), in whatever department they sit. A department that has nobody would let the work lie.
/// </summary>
public sealed class DepartmentOfficers(IPortalDb db, CountyClock clock)
{
    public async Task<IReadOnlyList<Department>> ReachedAsync(CancellationToken ct)
    {
        var officers = await Officers().Select(account => account.Department!.Value).Distinct().ToListAsync(ct);
        var handedOn = await HandedOn(Capability.HandleIssues).Select(duty => duty.Department).Distinct().ToListAsync(ct);
        return [.. officers.Union(handedOn).Order()];
    }

    /// <summary>Who is told of what these departments have to do; asked for all of them at once.</summary>
    internal async Task<ILookup<Department, AccountReader>> ReadersAsync(IReadOnlyCollection<Department> departments, CancellationToken ct)
    {
        if (departments.Count == 0) return Array.Empty<AccountReader>().ToLookup(_ => default(Department));
        var officers = (await OfficersAsync(Capability.HandleIssues, ct)).Where(own => departments.Contains(own.Key)).SelectMany(own => own, (own, officer) => (Department: own.Key, officer.Value)).ToList();
        var accounts = officers.Select(one => one.Value).Distinct().ToList();
        var readers = (await AccountMessages.ReadersAsync(db.Accounts.Where(account => accounts.Contains(account.Id)), ct)).ToLookup(reader => reader.Account);
        return officers.SelectMany(one => readers[one.Value], (one, reader) => (one.Department, Reader: reader)).ToLookup(one => one.Department, one => one.Reader);
    }

    /// <summary>By the department each answers for.</summary>
    /// <param name="duty">What they do for it; handing it on is by duty.</param>
    internal async Task<ILookup<Department, AccountId>> OfficersAsync(Capability duty, CancellationToken ct)
    {
        var officers = await Officers().Select(account => new { Department = account.Department!.Value, account.Id }).ToListAsync(ct);
        var deputies = await HandedOn(duty).Select(handed => new { handed.Department, Id = handed.To }).ToListAsync(ct);
        return officers.Union(deputies).ToLookup(one => one.Department, one => new AccountId(one.Id));
    }

    private IQueryable<Account> Officers() => db.Accounts.Where(account => !account.IsDisabled && account.Department != null && account.Roles.Any(held => held.Role == Role.JointReviewer));

    private IQueryable<DutyHandedOn> HandedOn(Capability what)
    {
        var today = clock.Today;
        return from duty in db.Delegations
               join colleague in db.Accounts on (Guid)(object)duty.From equals colleague.Id
               join deputy in db.Accounts on (Guid)(object)duty.To equals deputy.Id
               where duty.Capability == what && duty.RevokedAt == null && duty.FirstDay <= today && duty.LastDay >= today && colleague.Department != null && !deputy.IsDisabled
               select new DutyHandedOn { Department = colleague.Department!.Value, To = deputy.Id };
    }

    private sealed class DutyHandedOn
    {
        public required Department Department { get; init; }
        public required Guid To { get; init; }
    }
}
