using System.Security.Cryptography;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>One-time passwords for accounts that others set up: by SMS where there is a phone, otherwise shown once to who asked.</summary>
public sealed class OneTimePasswords(Passwords passwords, OutboxWriter outbox, PersonalDataVault vault)
{
    // No sign that is mistaken for another when read aloud or copied from paper.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 12;

    /// <summary>The caller saves.</summary>
    public NewPassword Set(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var password = RandomNumberGenerator.GetString(Signs, Length);
        passwords.SetOnce(account, password);
        if (PhoneOf(account) is not { } phone) return new NewPassword(account.AccountId, password, null);
        outbox.Sms(phone, account.Language, "account.sms.one_time_password", account.UserName, password);
        return new NewPassword(account.AccountId, null, Masks.Phone(phone.Value));
    }

    private MobileNumber? PhoneOf(Account account) =>
        account.Phone is { } text && MobileNumber.TryParse(vault.Open(PersonalField.Phone, account.Id, text), out var phone, out _) ? phone : null;
}

/// <summary>Either the password to hand over, or the masked phone it was sent to.</summary>
public sealed record NewPassword(AccountId Account, string? Password, string? SentTo);
