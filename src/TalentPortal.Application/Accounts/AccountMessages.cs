using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>
/// Messages to whoever holds an account: into the inbox of the portal, and in the reader's language by SMS and mail where the account has them and the reader wants it.
/// What is obligatory goes to the phone anyway. All come with what the caller saves, never before; what they say must be fit for a screen that others see.
/// </summary>
public sealed class AccountMessages(PersonalDataVault vault, OutboxWriter outbox, InboxWriter inbox)
{
    /// <summary>The readers of a whole portion in one question.</summary>
    public static async Task<IReadOnlyList<AccountReader>> ReadersAsync(IQueryable<Account> accounts, CancellationToken ct) =>
        await accounts.AsNoTracking().Select(row => new AccountReader(row.Id, row.PersonId, row.Phone, row.Language) { BySms = row.BySms, Mail = row.ByMail ? row.Mail : null }).ToListAsync(ct);

    /// <summary>Whoever signs in as this person to apply.</summary>
    public static Task<IReadOnlyList<AccountReader>> ApplicantsAsync(IQueryable<Account> accounts, PersonId person, CancellationToken ct)
    {
        var holder = (PersonId?)person;
        return ReadersAsync(accounts.Where(row => row.PersonId == holder && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.Applicant)), ct);
    }

    public void Send(AccountReader reader, MessageAbout about, string key, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Send(reader, about, (key, values), (key, values));
    }

    /// <summary>Says less outside the portal than in the inbox, where nobody reads over a shoulder.</summary>
    public void Send(AccountReader reader, MessageAbout about, (string Key, object?[] Values) inPortal, (string Key, object?[] Values) outside)
    {
        ArgumentNullException.ThrowIfNull(reader);
        inbox.Write(new AccountId(reader.Account), about, inPortal.Key, inPortal.Values);
        var (key, values) = outside;
        if (reader.Phone is { } phone && (reader.BySms || MessageKinds.Obligatory.Contains(key)) && MobileNumber.TryParse(vault.Open(PersonalField.Phone, reader.Account, phone), out var number, out _))
            outbox.Sms(number, reader.Language, key, values);
        if (reader.Mail is { } mail && MailAddress.TryParse(vault.Open(PersonalField.MailAddress, reader.Account, mail), out var address)) outbox.Mail(address, reader.Language, key, values);
    }

    /// <summary>Somebody of the register who holds no account, by the phone the register knows; in Chinese, because nobody has chosen yet.</summary>
    public void SendTo(PersonId person, ProtectedText phone, string key, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(phone);
        if (MobileNumber.TryParse(vault.Open(PersonalField.Phone, person.Value, phone), out var number, out _)) outbox.Sms(number, PortalLanguage.Chinese, key, values);
    }
}

/// <param name="Account">Whose account.</param>
/// <param name="Person">Who holds it, where that is known.</param>
/// <param name="Phone">Sealed, as the account has it.</param>
/// <param name="Language">In which the person reads the portal.</param>
public sealed record AccountReader(Guid Account, PersonId? Person, ProtectedText? Phone, string Language)
{
    /// <summary>Wants by SMS also what is not obligatory.</summary>
    public bool BySms { get; init; } = true;
    /// <summary>Sealed; null where there is none or it is not wanted.</summary>
    public ProtectedText? Mail { get; init; }
}
