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
        var id = OutboxMessageId.New();
        db.Outbox.Add(new OutboxMessage(
            MessageChannel.Sms, vault.Seal(PersonalField.MessageRecipient, id.Value, phone.Value), Masks.Phone(phone.Value),
            vault.Seal(PersonalField.MessageBody, id.Value, texts.In(language, key, values)), clock.UtcNow, id));
    }
}
