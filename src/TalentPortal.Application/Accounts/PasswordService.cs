using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>Changing one's password, and getting a new one when it is forgotten. Either ends all other sessions.</summary>
public sealed class PasswordService(
    IPortalDb db, AccountNames names, Guessing guessing, PhoneCodes codes, Passwords passwords, SignInSessions sessions, OutboxWriter outbox, AccountLog log,
    PersonalDataVault vault, CountyClock clock, TimeProvider time, PortalTexts texts,
    IValidator<ChangePassword> changeValidator, IValidator<AskForPasswordReset> askValidator, IValidator<ResetPassword> resetValidator)
{
    public async Task<SignInSession> ChangeAsync(SignedIn signedIn, ChangePassword form, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        await changeValidator.ValidateAndThrowAsync(form, ct);
        var account = await LoadAsync(signedIn.Actor.Id.Value, ct);
        await guessing.BeforePasswordAsync(address, account.NormalizedUserName!, ct);
        if (!passwords.IsRight(account, form.CurrentPassword!)) throw Passwords.Invalid(nameof(form.CurrentPassword), texts.Refusal(AccountRefusals.WrongPassword));
        await guessing.PasswordWasRightAsync(address, account.NormalizedUserName!, ct);
        return await ReplaceAsync(account, form.NewPassword!, nameof(form.NewPassword), ct);
    }

    /// <summary>Answers alike whether or not there is such an account with a phone.</summary>
    public async Task<Guid> AskAsync(AskForPasswordReset form, string address, CancellationToken ct)
    {
        await askValidator.ValidateAndThrowAsync(form, ct);
        var started = time.GetTimestamp();
        var name = names.NormalisedOf(form.Name!);
        await guessing.BeforeCodeAsync(address, name, ct);
        var account = await db.Accounts.SingleOrDefaultAsync(candidate => candidate.NormalizedUserName == name && !candidate.IsDisabled, ct);
        var phone = PhoneOf(account);
        var (row, code) = codes.New(PhoneCodePurpose.PasswordReset, phone, account?.Id, sendable: phone is not null);
        if (phone is not null) outbox.Sms(phone, account!.Language, "account.sms.reset_code", code);
        await db.SaveChangesAsync(ct);
        await guessing.AnswerAlikeAsync(started, ct);
        return row.Id;
    }

    public async Task CheckAsync(Guid codeId, CancellationToken ct) =>
        RefusedException.ThrowIf((await codes.FindAsync(codeId, PhoneCodePurpose.PasswordReset, ct)).WhyNot(clock.UtcNow));

    public async Task<SignInSession> ResetAsync(Guid codeId, ResetPassword form, CancellationToken ct)
    {
        await resetValidator.ValidateAndThrowAsync(form, ct);
        var row = await codes.FindAsync(codeId, PhoneCodePurpose.PasswordReset, ct);
        await codes.RedeemAsync(row, form.Code!, ct);
        return await ReplaceAsync(await LoadAsync(row.AccountId!.Value, ct), form.NewPassword!, nameof(form.NewPassword), ct);
    }

    private async Task<SignInSession> ReplaceAsync(Account account, string password, string field, CancellationToken ct)
    {
        passwords.Choose(account, password, field);
        await sessions.EndAllAsync(account.AccountId, ct);
        var session = sessions.Start(account);
        log.Own(AccountEventKind.PasswordChanged, account);
        await db.SaveChangesAsync(ct);
        return session;
    }

    private async Task<Account> LoadAsync(Guid id, CancellationToken ct) =>
        await db.Accounts.SingleOrDefaultAsync(account => account.Id == id && !account.IsDisabled, ct) ?? throw new NotFoundException();

    private MobileNumber? PhoneOf(Account? account) =>
        account?.Phone is { } text && MobileNumber.TryParse(vault.Open(PersonalField.Phone, account.Id, text), out var phone, out _) ? phone : null;
}
