using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>
/// Sends what is due. A message is taken by pushing its next attempt into the future under its version, so of two processes one gets
/// it; a process that dies while sending leaves a message that becomes due again. In the quiet hours only what is urgent is due.
/// </summary>
public sealed class OutboxDispatcher(IPortalDb db, PersonalDataVault vault, ISmsSender sms, IMailSender mail, MessageRulesInForce rules, CountyClock clock)
{
    private const int AtOnce = 20;

    /// <summary>How many messages this call sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var now = clock.UtcNow;
        var isQuiet = (await rules.FindAsync(clock.Today, ct))?.IsQuiet(clock.Now) is true;
        var due = await db.Outbox.Where(message => message.NextAttemptAt <= now && (!isQuiet || message.IsUrgent)).OrderBy(message => message.NextAttemptAt).Take(AtOnce).ToListAsync(ct);
        var sent = 0;
        foreach (var message in due)
            if (await TryTakeAsync(message, ct) && await SendAsync(message, ct))
                sent++;
        return sent;
    }

    private async Task<bool> TryTakeAsync(OutboxMessage message, CancellationToken ct)
    {
        message.Take(clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException taken)
        {
            foreach (var entry in taken.Entries) entry.State = EntityState.Detached;
            return false;
        }
    }

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            await HandOverAsync(message, vault.Open(PersonalField.MessageRecipient, message.Id.Value, message.Recipient), vault.Open(PersonalField.MessageBody, message.Id.Value, message.Body), ct);
            message.Sent(clock.UtcNow);
        }
        catch (MessageNotSentException failure)
        {
            message.Failed(failure.Message, clock.UtcNow);
        }
        await db.SaveChangesAsync(ct);
        return message.SentAt is not null;
    }

    private Task HandOverAsync(OutboxMessage message, string recipient, string body, CancellationToken ct)
    {
        if (message.Channel is MessageChannel.Sms) return sms.SendAsync(message.Id.Value, recipient, body, ct);
        var lines = body.Split('\n', 2);
        return mail.SendAsync(message.Id.Value, recipient, lines[0], lines[1], ct);
    }
}
