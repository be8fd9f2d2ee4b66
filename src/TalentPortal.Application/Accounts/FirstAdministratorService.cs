using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>Makes the system administrator of an empty portal; afterwards only an administrator makes others.</summary>
public sealed class FirstAdministratorService(
    IPortalDb db, StaffPeople people, Passwords passwords, UserManager<Account> identity, AccountLog log, CountyClock clock, IValidator<CreateFirstAdministrator> validator)
{
    public async Task CreateAsync(CreateFirstAdministrator form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        if (await db.Accounts.AnyAsync(account => account.Roles.Any(held => held.Role == Role.SystemAdministrator), ct)) throw new RefusedException(AccountRefusals.AdministratorExists);
        _ = CitizenId.TryParse(form.IdNumber, out var idNumber, out _);
        var person = await people.FindOrAddAsync(idNumber!, form.Name!, ct);
        var account = new Account { UserName = form.UserName, DisplayName = person.Name, CreatedAt = clock.UtcNow, LockoutEnabled = true };
        account.BelongTo(person.Id);
        account.Hold([Role.SystemAdministrator]);
        RefusedException.ThrowIf(await people.WhyNotAsync(person.Id, account.AccountId, [Role.SystemAdministrator], ct));
        passwords.Choose(account, form.Password ?? "", nameof(form.Password));
        log.Own(AccountEventKind.Created, account, nameof(Role.SystemAdministrator));
        var created = await identity.CreateAsync(account);
        if (!created.Succeeded) throw new RefusedException(AccountRefusals.UserNameTaken);
    }
}
