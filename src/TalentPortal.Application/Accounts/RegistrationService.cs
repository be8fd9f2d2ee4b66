using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>What somebody without an account does to get one: a code to the phone, then a password.</summary>
public sealed class RegistrationService(
    IPortalDb db, AccountNames names, Guessing guessing, PhoneCodes codes, Passwords passwords, SignInSessions sessions, OutboxWriter outbox, AccountLog log,
    PersonalDataVault vault, UserManager<Account> identity, CountyClock clock, TimeProvider time,
    IValidator<AskForCode> askValidator, IValidator<RegisterApplicant> registerValidator)
{
    /// <summary>Answers alike for every phone; the owner of an account is told by SMS that somebody tried.</summary>
    public async Task<Guid> AskForCodeAsync(AskForCode form, string address, CancellationToken ct)
    {
        await askValidator.ValidateAndThrowAsync(form, ct);
        var started = time.GetTimestamp();
        _ = MobileNumber.TryParse(form.Phone, out var phone, out _);
        var name = names.UserNameOf(phone!);
        await guessing.BeforeCodeAsync(address, name, ct);
        var owner = await db.Accounts.Where(account => account.NormalizedUserName == name).Select(account => account.Language).SingleOrDefaultAsync(ct);
        var isKnown = owner is not null;
        var (row, code) = codes.New(PhoneCodePurpose.Registration, phone, account: null, sendable: !isKnown);
        if (isKnown) outbox.Sms(phone!, owner!, "account.sms.already_registered");
        else outbox.Sms(phone!, PortalLanguage.Current, "account.sms.register_code", code);
        await db.SaveChangesAsync(ct);
        await guessing.AnswerAlikeAsync(started, ct);
        return row.Id;
    }

    /// <summary>Whether the second step can be shown; says nothing about the phone.</summary>
    public async Task CheckAsync(Guid codeId, CancellationToken ct) =>
        RefusedException.ThrowIf((await codes.FindAsync(codeId, PhoneCodePurpose.Registration, ct)).WhyNot(clock.UtcNow));

    public async Task<SignInSession> RegisterAsync(Guid codeId, RegisterApplicant form, CancellationToken ct)
    {
        await registerValidator.ValidateAndThrowAsync(form, ct);
        var row = await codes.FindAsync(codeId, PhoneCodePurpose.Registration, ct);
        await codes.RedeemAsync(row, form.Code!, ct);
        var account = await CreateAsync(codes.PhoneOf(row), form, ct);
        var session = sessions.Start(account);
        log.Own(AccountEventKind.Registered, account);
        await db.SaveChangesAsync(ct);
        return session;
    }

    private async Task<Account> CreateAsync(MobileNumber phone, RegisterApplicant form, CancellationToken ct)
    {
        var account = new Account { UserName = names.UserNameOf(phone), DisplayName = form.Name!.Trim(), CreatedAt = clock.UtcNow, LockoutEnabled = true };
        account.Speak(PortalLanguage.Current);
        account.UsePhone(vault.Seal(PersonalField.Phone, account.Id, phone.Value));
        account.Hold([Role.Applicant]);
        passwords.Choose(account, form.Password!, nameof(form.Password));
        // Two browsers that finish for the same phone: the unique name lets one through, the other's code no longer fits.
        if (await db.Accounts.AnyAsync(other => other.NormalizedUserName == account.UserName, ct)) throw new RefusedException(AccountRefusals.WrongCode);
        var created = await identity.CreateAsync(account);
        return created.Succeeded ? account : throw new RefusedException(AccountRefusals.WrongCode);
    }
}
