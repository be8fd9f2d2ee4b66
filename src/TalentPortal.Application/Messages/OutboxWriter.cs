using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Messages;

/// <summary>Puts messages into the outbox; they leave after the caller has saved, never before.</summary>
public sealed class OutboxWriter(IPortalDb db, PersonalDataVault vault, PortalTexts texts, CountyClock clock)
{
    /// <param name="phone">Where it goes.</param>
    /// <param name="language">The recipient's language, whatever the language of the person whose press causes the message.</param>
    /// <param name="key">The text.</param>
    /// <param name="values">What stands in its places.</param>
    public void Sms(MobileNumber phone, string language, string key, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(phone);
        Add(MessageChannel.Sms, phone.Value, Masks.Phone(phone.Value), texts.In(language, key, values), key);
    }

    /// <summary>The first line is the subject; the same words for every message, because subjects are shown on locked screens.</summary>
    public void Mail(MailAddress address, string language, string key, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(address);
        var lines = new[] { texts.In(language, "message.mail.subject"), texts.In(language, key, values), "", texts.In(language, "message.mail.foot") };
        Add(MessageChannel.Mail, address.Value, Masks.Mail(address.Value), string.Join('\n', lines), key);
    }

    private void Add(MessageChannel channel, string recipient, string mask, string body, string key)
    {
        var id = OutboxMessageId.New();
        db.Outbox.Add(new OutboxMessage(
            channel, vault.Seal(PersonalField.MessageRecipient, id.Value, recipient), mask, vault.Seal(PersonalField.MessageBody, id.Value, body), MessageKinds.Urgent.Contains(key), clock.UtcNow, id));
    }
}
