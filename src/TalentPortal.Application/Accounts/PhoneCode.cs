using System.Security.Cryptography;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>
/// One code sent to one phone or mail address, kept as a keyed hash. Five tries, ten minutes, one use. Where no code was sent (the phone has an
/// account already, or the account does not exist) the row is there all the same and no code fits it.
/// </summary>
public sealed class PhoneCode : IVersioned
{
    private PhoneCode() { }

    public PhoneCode(Guid id, PhoneCodePurpose purpose, ProtectedText? phone, Guid? accountId, byte[]? hash, int tries, DateTime now, DateTime endsAt)
    {
        Id = id;
        Purpose = purpose;
        Phone = phone;
        AccountId = accountId;
        Hash = hash;
        TriesLeft = tries;
        CreatedAt = now;
        EndsAt = endsAt;
    }

    public Guid Id { get; private set; }
    public PhoneCodePurpose Purpose { get; private set; }
    /// <summary>Where it went: a phone, or for <see cref="PhoneCodePurpose.MailChange"/> a mail address.</summary>
    public ProtectedText? Phone { get; private set; }
    /// <summary>The account whose password is to be reset.</summary>
    public Guid? AccountId { get; private set; }
    public byte[]? Hash { get; private set; }
    public int TriesLeft { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime EndsAt { get; private set; }
    public DateTime? UsedAt { get; private set; }
    public long Version { get; private set; }

    public Refusal? WhyNot(DateTime now) => TriesLeft == 0 || UsedAt is not null || now >= EndsAt ? AccountRefusals.CodeIsSpent : null;

    /// <summary>One try; a right code is used up by it.</summary>
    public bool Try(byte[] hash, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(now));
        TriesLeft--;
        if (Hash is null || !CryptographicOperations.FixedTimeEquals(Hash, hash)) return false;
        UsedAt = now;
        return true;
    }
}

public enum PhoneCodePurpose
{
    Registration,
    PasswordReset,
    /// <summary>Somebody signed in proves another number.</summary>
    PhoneChange,
    /// <summary>Somebody signed in proves a mail address; the code goes there.</summary>
    MailChange,
}
