using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Messages;

/// <summary>Puts messages into the outbox; they leave after the caller has saved, never before.</summary>
public sealed class OutboxWriter(IPortalDb db, PersonalDataVault vault, CountyClock clock)
{
    public void Sms(MobileNumber phone, string text)
    {
        ArgumentNullException.ThrowIfNull(phone);
        var id = OutboxMessageId.New();
        db.Outbox.Add(new OutboxMessage(
            MessageChannel.Sms, vault.Seal(PersonalField.MessageRecipient, id.Value, phone.Value), Masks.Phone(phone.Value),
            vault.Seal(PersonalField.MessageBody, id.Value, text), clock.UtcNow, id));
    }
}
