using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing;

/// <summary>What a test wants of an account; what it leaves open is filled with what the role needs.</summary>
public sealed class NewAccount(Role role)
{
    public const string DefaultPassword = "Correct-Horse-7";

    public List<Role> Roles { get; } = [role];
    public string? Name { get; set; }
    public string? UserName { get; set; }
    /// <summary>An applicant signs in with it; staff get their codes there.</summary>
    public string Phone { get; set; } = Some.Phone();
    public string Password { get; set; } = DefaultPassword;
    /// <summary>An existing person; without one a new person is made.</summary>
    public PersonId? Person { get; set; }
    /// <summary>An applicant who has not given an ID number yet.</summary>
    public bool WithoutPerson { get; set; }
    public EmployerId? Employer { get; set; }
    public string? TownshipCode { get; set; }
    public Department? Department { get; set; }
    public bool MustChangePassword { get; set; }

    internal async Task<Account> AddAsync(IServiceProvider services, DateTime now)
    {
        var (db, vault) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<PersonalDataVault>());
        var account = new Account { DisplayName = Name ?? Some.Name(), CreatedAt = now, LockoutEnabled = true };
        account.Hold(Roles);
        account.UserName = UserName ?? (account.IsApplicant ? services.GetRequiredService<AccountNames>().UserNameOf(Phone) : $"{role}.{Some.Number()}".ToLowerInvariant());
        account.UsePhone(vault.Seal(PersonalField.Phone, account.Id, Phone));
        account.UsePassword(services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password), MustChangePassword);
        if (!WithoutPerson || Person is not null) account.BelongTo(Person ?? AddPerson(db, vault, account.DisplayName));
        account.ActFor(
            Employer ?? (Roles.Contains(Role.EmployerOfficer) ? AddEmployer(db) : null),
            TownshipCode ?? (Roles.Contains(Role.IntakeClerk) ? Some.TownshipCode : null),
            Department ?? (Roles.Contains(Role.JointReviewer) ? Domain.Accounts.Department.Education : null));
        (await services.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded.ShouldBeTrue();
        return account;
    }

    private static PersonId AddPerson(IPortalDb db, PersonalDataVault vault, string name)
    {
        var person = Some.Person(vault, name);
        db.People.Add(person);
        return person.Id;
    }

    private static EmployerId AddEmployer(IPortalDb db)
    {
        var employer = Some.Employer();
        db.Employers.Add(employer);
        return employer.Id;
    }
}
