using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>The departments that have somebody who can sign for an issue; one that has nobody would let it lie.</summary>
public sealed class IssueDepartments(IPortalDb db)
{
    public async Task<IReadOnlyList<Department>> ReachedAsync(CancellationToken ct) =>
        await db.Accounts.Where(account => !account.IsDisabled && account.Department != null && account.Roles.Any(held => held.Role == Role.JointReviewer)).Select(account => account.Department!.Value).Distinct().OrderBy(department => department).ToListAsync(ct);

    /// <summary>Who answers for each department with an account of the own.</summary>
    public async Task<ILookup<Department, AccountId>> OfficersAsync(CancellationToken ct) =>
        (await db.Accounts.Where(account => !account.IsDisabled && account.Department != null && account.Roles.Any(held => held.Role == Role.JointReviewer)).Select(account => new { account.Id, Department = account.Department!.Value }).ToListAsync(ct))
            .ToLookup(account => account.Department, account => new AccountId(account.Id));
}
