using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>The natural persons behind accounts: found by ID number or entered, and judged over all their accounts.</summary>
public sealed class StaffPeople(IPortalDb db, PersonalDataVault vault)
{
    /// <summary>The person of the register; a name that does not fit the number is refused rather than corrected.</summary>
    public async Task<Person> FindOrAddAsync(CitizenId idNumber, string name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(idNumber);
        ArgumentNullException.ThrowIfNull(name);
        var known = await db.PersonOfNumberAsync(vault.IndexOf(PersonalField.IdNumber, idNumber.Value), ct);
        if (known is not null && known.Name != name.Trim()) throw new RefusedException(AccountRefusals.NameDiffersFromRegister);
        return known ?? Add(idNumber, name.Trim());
    }

    /// <summary>Why the person may not hold these roles beside those of the person's other accounts, or null.</summary>
    public async Task<Refusal?> WhyNotAsync(PersonId person, AccountId account, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        var elsewhere = await db.Accounts.Where(other => other.PersonId == person && other.Id != account.Value && !other.IsDisabled)
            .SelectMany(other => other.Roles.Select(held => held.Role)).ToListAsync(ct);
        return AccessTable.WhyNotTogether([.. roles.Concat(elsewhere).Distinct()]);
    }

    /// <summary>All roles of a person's active accounts.</summary>
    public Task<List<Role>> RolesOfAsync(PersonId person, CancellationToken ct) =>
        db.Accounts.Where(account => account.PersonId == person && !account.IsDisabled).SelectMany(account => account.Roles.Select(held => held.Role)).Distinct().ToListAsync(ct);

    private Person Add(CitizenId idNumber, string name)
    {
        var id = PersonId.New();
        var person = new Person(id, name, Pinyin.Initials(name), IdentityDocumentKind.CitizenId,
            vault.Seal(PersonalField.IdNumber, id.Value, idNumber.Value), idNumber.BirthDate, idNumber.Sex);
        db.People.Add(person);
        return person;
    }
}
