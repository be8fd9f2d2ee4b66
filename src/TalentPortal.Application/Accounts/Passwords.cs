using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Checks and sets passwords through Identity's hasher. Checking costs the same whether there is an account or not.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher, DummyPassword dummy, PortalTexts texts)
{
    public bool IsRight(Account? account, string password)
    {
        var result = hasher.VerifyHashedPassword(account ?? dummy.Account, account?.PasswordHash ?? dummy.Hash, password);
        if (account is null || result is PasswordVerificationResult.Failed) return false;
        if (result is PasswordVerificationResult.SuccessRehashNeeded) account.PasswordHash = hasher.HashPassword(account, password);
        return true;
    }

    /// <summary>Sets a password its owner chose.</summary>
    /// <exception cref="ValidationException">It breaks the rules of the account's profile; said at the field named.</exception>
    public void Choose(Account account, string password, string field)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (PasswordRules.FaultOf(password, !account.IsApplicant, account.UserName, account.DisplayName) is { } fault)
            throw Invalid(field, texts.Of(fault));
        account.UsePassword(hasher.HashPassword(account, password), once: false);
    }

    /// <summary>Sets a one-time password; whoever signs in with it chooses another first.</summary>
    public void SetOnce(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.UsePassword(hasher.HashPassword(account, password), once: true);
    }

    public static ValidationException Invalid(string field, string message) => new([new ValidationFailure(field, message)]);
}
