using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>Makes and checks the six-digit codes.</summary>
public sealed class PhoneCodes(IPortalDb db, PersonalDataVault vault, SignInSettings settings, CountyClock clock)
{
    /// <summary>The caller sends the code and saves. Without <paramref name="sendable"/> no code will fit.</summary>
    public (PhoneCode Row, string Code) New(PhoneCodePurpose purpose, MobileNumber? phone, Guid? account, bool sendable)
    {
        var id = Guid.NewGuid();
        return Add(id, purpose, phone is null ? null : vault.Seal(PersonalField.Phone, id, phone.Value), account, sendable);
    }

    /// <summary>The same for a mail address.</summary>
    public (PhoneCode Row, string Code) NewFor(MailAddress address, Guid account)
    {
        ArgumentNullException.ThrowIfNull(address);
        var id = Guid.NewGuid();
        return Add(id, PhoneCodePurpose.MailChange, vault.Seal(PersonalField.MailAddress, id, address.Value), account, sendable: true);
    }

    public async Task<PhoneCode> FindAsync(Guid id, PhoneCodePurpose purpose, CancellationToken ct) =>
        await db.PhoneCodes.SingleOrDefaultAsync(row => row.Id == id && row.Purpose == purpose, ct) ?? throw new NotFoundException();

    /// <summary>The try is saved before its outcome is known to anybody, so that parallel guesses share the same five.</summary>
    public async Task RedeemAsync(PhoneCode row, string code, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(row);
        var right = row.Try(HashOf(row.Id, code.Trim()), clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(AccountRefusals.WrongCode);
        }
        if (!right) throw new RefusedException(AccountRefusals.WrongCode);
    }

    public MobileNumber PhoneOf(PhoneCode row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return MobileNumber.TryParse(vault.Open(PersonalField.Phone, row.Id, row.Phone!), out var phone, out _) ? phone : throw new NotFoundException();
    }

    public MailAddress MailOf(PhoneCode row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return MailAddress.TryParse(vault.Open(PersonalField.MailAddress, row.Id, row.Phone!), out var address) ? address : throw new NotFoundException();
    }

    private (PhoneCode, string) Add(Guid id, PhoneCodePurpose purpose, ProtectedText? where, Guid? account, bool sendable)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var row = new PhoneCode(id, purpose, where, account, sendable ? HashOf(id, code) : null, settings.CodeTries, clock.UtcNow, clock.UtcNow + settings.CodeLife);
        db.PhoneCodes.Add(row);
        return (row, code);
    }

    private byte[] HashOf(Guid id, string code) => vault.Fingerprint("phone code", $"{id:N} {code}");
}
