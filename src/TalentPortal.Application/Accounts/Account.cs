using Microsoft.AspNetCore.Identity;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>
/// A sign-in. It lives here and not in the domain because ASP.NET Core Identity's base class comes with it; the domain knows an
/// account only as an <see cref="Actor"/>. Applicants sign in with their phone's blind index as user name, staff with a short name.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";
    /// <summary>The natural person behind the account, as soon as an ID number is known; mandatory for staff.</summary>
    public PersonId? PersonId { get; set; }
    public EmployerId? EmployerId { get; set; }
    public string? TownshipCode { get; set; }
    public Department? Department { get; set; }
    public bool MustChangePassword { get; set; }
    public bool IsDisabled { get; set; }
    public DateTime CreatedAt { get; set; }
    public List<AccountRole> Roles { get; } = [];

    public AccountId AccountId => new(Id);
}

/// <summary>One role of one account.</summary>
public sealed class AccountRole
{
    private AccountRole() { }

    public AccountRole(Role role) => (Id, Role) = (Guid.CreateVersion7(), role);

    public Guid Id { get; private set; }
    public Role Role { get; private set; }
}
