using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Signing in, giving the password again, signing out.</summary>
public sealed class SignInService(
    IPortalDb db, AccountNames names, Guessing guessing, Passwords passwords, SignInSessions sessions, AccountLog log,
    SignInSettings settings, CountyClock clock, TimeProvider time, IValidator<SignIn> validator)
{
    /// <summary>Who the password belongs to gets a session; everybody else the same answer after the same time.</summary>
    public async Task<SignInSession> SignInAsync(SignIn form, string address, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var started = time.GetTimestamp();
        var name = names.NormalisedOf(form.Name!);
        await guessing.BeforePasswordAsync(address, name, ct);
        var account = await db.Accounts.SingleOrDefaultAsync(candidate => candidate.NormalizedUserName == name, ct);
        if (!await CheckAsync(account, form.Password!, ct) || account!.IsDisabled)
        {
            await guessing.AnswerAlikeAsync(started, ct);
            throw new RefusedException(AccountRefusals.WrongNameOrPassword);
        }
        await guessing.PasswordWasRightAsync(address, name, ct);
        var session = sessions.Start(account);
        log.Own(AccountEventKind.SignedIn, account);
        await db.SaveChangesAsync(ct);
        return session;
    }

    /// <summary>Checks the password of who is already signed in; a right one gives the browser a new session with a fresh password.</summary>
    public async Task<SignInSession> ConfirmAsync(SignedIn signedIn, string? password, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        var account = await db.Accounts.SingleAsync(candidate => candidate.Id == signedIn.Actor.Id.Value, ct);
        await guessing.BeforePasswordAsync(address, account.NormalizedUserName!, ct);
        if (string.IsNullOrEmpty(password) || !await CheckAsync(account, password, ct)) throw new RefusedException(AccountRefusals.WrongPassword);
        await guessing.PasswordWasRightAsync(address, account.NormalizedUserName!, ct);
        var session = await sessions.RenewAsync(signedIn.SessionId, ct);
        await db.SaveChangesAsync(ct);
        return session;
    }

    private async Task<bool> CheckAsync(Account? account, string password, CancellationToken ct)
    {
        var right = passwords.IsRight(account, password);
        if (account is null) return false;
        if (right && !account.IsLockedOut(clock.UtcNow))
        {
            account.PasswordWasRight();
            return true;
        }
        if (account.PasswordWasWrong(clock.UtcNow, settings.TriesPerName, settings.TryWindow)) log.Own(AccountEventKind.LockedOut, account);
        await SaveFailureAsync(ct);
        return false;
    }

    /// <summary>Of two wrong passwords at the same moment one may be lost to the other; the shared window has counted both.</summary>
    private async Task SaveFailureAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException) { }
    }
}
