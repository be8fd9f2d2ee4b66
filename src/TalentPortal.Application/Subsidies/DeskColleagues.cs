using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Subsidies;

/// <summary>The officers of a desk as actors, so that the case can say of each whether it may come to them.</summary>
public sealed class DeskColleagues(IPortalDb db, ICurrentActor current)
{
    private const int AtMost = 200;

    /// <summary>Active accounts with a role of this desk, without the actor's own person. Duties handed on for some days do not make somebody an officer of the desk.</summary>
    public async Task<IReadOnlyList<Actor>> OfAsync(Capability desk, CancellationToken ct)
    {
        var roles = Enum.GetValues<Role>().Where(role => AccessTable.Allows(role, desk)).ToList();
        var (me, person) = (current.Actor.Id.Value, current.Actor.Person);
        var accounts = await db.Accounts.AsNoTracking()
            .Where(account => !account.IsDisabled && account.Id != me && account.PersonId != null && account.PersonId != person && account.Roles.Any(held => roles.Contains(held.Role)))
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id).Take(AtMost).ToListAsync(ct);
        var people = accounts.Select(account => account.PersonId!.Value).ToList();
        var conflicts = (await db.Conflicts.AsNoTracking().Where(conflict => people.Contains(conflict.Staff) && conflict.EndedAt == null).ToListAsync(ct)).ToLookup(conflict => conflict.Staff);
        return [.. accounts.Select(account => ActorOf(account, conflicts[account.PersonId!.Value].SelectMany(conflict => new[] { conflict.Relative?.Value, conflict.Employer?.Value }).OfType<Guid>().ToHashSet()))];
    }

    private static Actor ActorOf(Account account, IReadOnlySet<Guid> conflicts) =>
        new(account.AccountId, account.DisplayName, AccessTable.CapabilitiesOf(account.Roles.Select(held => held.Role))) { Person = account.PersonId, TownshipCode = account.TownshipCode, Conflicts = conflicts };
}
