using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>Everything a system administrator does to the accounts of others. Each change ends what rested on the old state.</summary>
public sealed class AccountAdministrationService(
    IPortalDb db, ICurrentActor current, StaffPeople people, OneTimePasswords oneTime, SignInSessions sessions, Delegations delegations, AccountLog log,
    PersonalDataVault vault, UserManager<Account> identity, CountyClock clock, IValidator<CreateAccount> createValidator, IValidator<ChangeRoles> rolesValidator)
{
    public async Task<NewPassword> CreateAsync(CreateAccount form, CancellationToken ct)
    {
        await createValidator.ValidateAndThrowAsync(form, ct);
        _ = CitizenId.TryParse(form.IdNumber, out var idNumber, out _);
        var person = await people.FindOrAddAsync(idNumber!, form.Name!, ct);
        var account = new Account { UserName = form.UserName!.Trim(), DisplayName = person.Name, CreatedAt = clock.UtcNow, LockoutEnabled = true };
        account.BelongTo(person.Id);
        if (MobileNumber.TryParse(form.Phone, out var phone, out _)) account.UsePhone(vault.Seal(PersonalField.Phone, account.Id, phone.Value));
        await TakeOnAsync(account, form, ct);
        var password = oneTime.Set(account);
        log.By(current.Actor, AccountEventKind.Created, account, Listed(form.Roles));
        if (!(await identity.CreateAsync(account)).Succeeded) throw new RefusedException(AccountRefusals.UserNameTaken);
        return password with { Account = account.AccountId };
    }

    public async Task ChangeRolesAsync(AccountId id, ChangeRoles form, CancellationToken ct)
    {
        await rolesValidator.ValidateAndThrowAsync(form, ct);
        var account = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        if (account.Roles.Any(held => held.Role is Role.Applicant)) throw new RefusedException(AccountRefusals.ApplicantsRegisterThemselves);
        if (!form.Roles.Contains(Role.SystemAdministrator)) await KeepAnAdministratorAsync(account, ct);
        await TakeOnAsync(account, form, ct);
        await delegations.EndWhatNoLongerHoldsAsync(account, ct);
        await sessions.EndAllAsync(id, ct);
        log.By(current.Actor, AccountEventKind.RolesChanged, account, Listed(form.Roles));
        await db.SaveChangesAsync(ct);
    }

    public async Task DisableAsync(AccountId id, CancellationToken ct)
    {
        var account = await LoadAsync(id, ct);
        if (account.IsDisabled) return;
        await KeepAnAdministratorAsync(account, ct);
        account.Disable();
        await delegations.EndAllOfAsync(id, ct);
        await sessions.EndAllAsync(id, ct);
        log.By(current.Actor, AccountEventKind.Disabled, account);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Asked anew whether the person may hold these roles: another account may have got others meanwhile.</summary>
    public async Task EnableAsync(AccountId id, CancellationToken ct)
    {
        var account = await LoadAsync(id, ct);
        if (!account.IsDisabled) return;
        if (account.PersonId is { } person) RefusedException.ThrowIf(await people.WhyNotAsync(person, id, [.. account.Roles.Select(held => held.Role)], ct));
        account.Enable();
        log.By(current.Actor, AccountEventKind.Enabled, account);
        await db.SaveChangesAsync(ct);
    }

    public async Task<NewPassword> ResetPasswordAsync(AccountId id, CancellationToken ct)
    {
        var account = await LoadAsync(id, ct);
        if (account.IsApplicant) throw new RefusedException(AccountRefusals.ApplicantsRegisterThemselves);
        var password = oneTime.Set(account);
        await sessions.EndAllAsync(id, ct);
        log.By(current.Actor, AccountEventKind.PasswordReset, account);
        await db.SaveChangesAsync(ct);
        return password;
    }

    private async Task<Account> LoadAsync(AccountId id, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ManageAccounts)) throw new NotFoundException();
        var account = await db.Accounts.Where(candidate => candidate.Id == id.Value).SingleOrNotFoundAsync(ct);
        return id == current.Actor.Id ? throw new RefusedException(AccountRefusals.NotYourOwnAccount) : account;
    }

    private async Task TakeOnAsync(Account account, AccountDuties duties, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ManageAccounts)) throw new NotFoundException();
        if (duties.Roles.Contains(Role.Applicant)) throw new RefusedException(AccountRefusals.ApplicantsRegisterThemselves);
        RefusedException.ThrowIf(account.PersonId is { } person ? await people.WhyNotAsync(person, account.AccountId, duties.Roles, ct) : AccessTable.WhyNotTogether(duties.Roles));
        account.Hold(duties.Roles);
        account.ActFor(
            duties.Roles.Contains(Role.EmployerOfficer) ? await EmployerAsync(duties.CreditCode!, ct) : null,
            duties.Roles.Contains(Role.IntakeClerk) && !string.IsNullOrWhiteSpace(duties.TownshipCode) ? duties.TownshipCode : null,
            duties.Roles.Contains(Role.JointReviewer) ? duties.Department : null);
    }

    private async Task<EmployerId> EmployerAsync(string creditCode, CancellationToken ct)
    {
        var code = CreditCode.TryParse(creditCode, out var parsed) ? parsed.Value : "";
        var employer = await db.Employers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.CreditCode == code, ct);
        return employer?.MergedInto ?? employer?.Id ?? throw new RefusedException(AccountRefusals.NoSuchEmployer);
    }

    private async Task KeepAnAdministratorAsync(Account account, CancellationToken ct)
    {
        if (account.Roles.All(held => held.Role is not Role.SystemAdministrator)) return;
        var others = await db.Accounts.AnyAsync(other => other.Id != account.Id && !other.IsDisabled && other.Roles.Any(held => held.Role == Role.SystemAdministrator), ct);
        if (!others) throw new RefusedException(AccountRefusals.LastSystemAdministrator);
    }

    private static string Listed(IEnumerable<Role> roles) => string.Join(',', roles.Distinct().Order());
}
