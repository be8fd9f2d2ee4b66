using Microsoft.AspNetCore.Identity;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>
/// A sign-in. It lives here and not in the domain because ASP.NET Core Identity's base class comes with it; the domain knows an
/// account only as an <see cref="Actor"/>. Applicants sign in with their phone's blind index as user name, staff with a short name.
/// Identity's own phone and mail columns stay empty: they would be plain text.
/// </summary>
public sealed class Account : IdentityUser<Guid>, IVersioned
{
    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; init; } = "";
    /// <summary>Where codes and one-time passwords go; sealed with the account's id as owner.</summary>
    public ProtectedText? Phone { get; private set; }
    /// <summary>Where messages go as well, once a code that was sent there has come back; sealed like the phone.</summary>
    public ProtectedText? Mail { get; private set; }
    /// <summary>Messages that are not obligatory come by SMS too.</summary>
    public bool BySms { get; private set; } = true;
    public bool ByMail { get; private set; }
    /// <summary>The natural person behind the account, as soon as an ID number is known; mandatory for staff.</summary>
    public PersonId? PersonId { get; private set; }
    public EmployerId? EmployerId { get; private set; }
    public string? TownshipCode { get; private set; }
    public Department? Department { get; private set; }
    /// <summary>The language this person chose last; messages come in it.</summary>
    public string Language { get; private set; } = PortalLanguage.Chinese;
    public bool MustChangePassword { get; private set; }
    public bool IsDisabled { get; private set; }
    public DateTime CreatedAt { get; init; }
    public List<AccountRole> Roles { get; } = [];
    public long Version { get; private set; }

    public AccountId AccountId => new(Id);

    public bool IsApplicant => Roles.All(held => held.Role is Role.Applicant);

    public void UsePhone(ProtectedText phone) => Phone = phone;

    /// <summary>Whoever proves an address wants to hear by it.</summary>
    public void UseMail(ProtectedText address)
    {
        (Mail, ByMail) = (address, true);
        Touch();
    }

    public void ForgetMail()
    {
        (Mail, ByMail) = (null, false);
        Touch();
    }

    /// <summary>The ways beside the inbox, which always has everything.</summary>
    public void Choose(bool bySms, bool byMail)
    {
        (BySms, ByMail) = (bySms, byMail && Mail is not null);
        Touch();
    }

    public void Speak(string language) => Language = language;

    public void BelongTo(PersonId person) => PersonId = person;

    /// <summary>What the roles are limited to: an officer's employer, a clerk's township, a joint reviewer's department.</summary>
    public void ActFor(EmployerId? employer, string? townshipCode, Department? department) => (EmployerId, TownshipCode, Department) = (employer, townshipCode, department);

    /// <param name="hash">Of the new password.</param>
    /// <param name="once">Somebody else chose it: whoever signs in with it chooses another first.</param>
    public void UsePassword(string hash, bool once)
    {
        (PasswordHash, MustChangePassword, SecurityStamp) = (hash, once, Guid.NewGuid().ToString("N"));
        (LockoutEnd, AccessFailedCount) = (null, 0);
        Touch();
    }

    public void Disable()
    {
        IsDisabled = true;
        Touch();
    }

    public void Enable()
    {
        IsDisabled = false;
        PasswordWasRight();
        Touch();
    }

    public bool IsLockedOut(DateTime now) => LockoutEnd is { } end && end.UtcDateTime > now;

    /// <summary>Counts a wrong password; true when it was the last one and the account is now locked for a while.</summary>
    public bool PasswordWasWrong(DateTime now, int allowed, TimeSpan lockFor)
    {
        if (IsLockedOut(now)) return false;
        AccessFailedCount++;
        Touch();
        if (AccessFailedCount < allowed) return false;
        (LockoutEnd, AccessFailedCount) = (new DateTimeOffset(now + lockFor, TimeSpan.Zero), 0);
        return true;
    }

    public void PasswordWasRight()
    {
        if (AccessFailedCount == 0 && LockoutEnd is null) return;
        (LockoutEnd, AccessFailedCount) = (null, 0);
        Touch();
    }

    /// <summary>Roles are exchanged as a whole, so that what is left over can be judged as a whole.</summary>
    public void Hold(IReadOnlyCollection<Role> roles)
    {
        Roles.RemoveAll(held => !roles.Contains(held.Role));
        Roles.AddRange(roles.Where(role => Roles.All(held => held.Role != role)).Select(role => new AccountRole(role)));
        Touch();
    }

    /// <summary>Makes a concurrent change of the same account fail instead of being lost; Identity's own writes do the same.</summary>
    public void Touch() => ConcurrencyStamp = Guid.NewGuid().ToString();
}

/// <summary>One role of one account.</summary>
public sealed class AccountRole
{
    private AccountRole() { }

    public AccountRole(Role role) => (Id, Role) = (Guid.CreateVersion7(), role);

    public Guid Id { get; private set; }
    public Role Role { get; private set; }
}
