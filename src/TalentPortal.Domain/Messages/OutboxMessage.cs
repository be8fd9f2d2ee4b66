namespace TalentPortal.Domain.Messages;

/// <summary>
/// A message that leaves the portal (SMS, mail). Written with the change that causes it, sent afterwards by a worker, so that
/// nothing external happens inside a transaction and nothing is announced that was not saved.
/// </summary>
public sealed class OutboxMessage : Foundation.IVersioned
{
    private OutboxMessage() { }

    public OutboxMessage(MessageChannel channel, Foundation.ProtectedText recipient, string recipientMask, Foundation.ProtectedText body, bool isUrgent, DateTime now, OutboxMessageId id)
    {
        IsUrgent = isUrgent;
        Id = id;
        Channel = channel;
        Recipient = recipient;
        RecipientMask = recipientMask;
        Body = body;
        CreatedAt = now;
        NextAttemptAt = now;
    }

    public OutboxMessageId Id { get; private set; }
    public MessageChannel Channel { get; private set; }
    public Foundation.ProtectedText Recipient { get; private set; } = null!;
    public string RecipientMask { get; private set; } = "";
    /// <summary>Protected as well: codes and names are in it.</summary>
    public Foundation.ProtectedText Body { get; private set; } = null!;
    /// <summary>A code or a warning: it does not wait for the end of the quiet hours.</summary>
    public bool IsUrgent { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? NextAttemptAt { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }
    /// <summary>Somebody had it sent again after the last try.</summary>
    public DateTime? AgainAt { get; private set; }
    public string? AgainByName { get; private set; }

    public long Version { get; private set; }

    public bool HasFailed => SentAt is null && NextAttemptAt is null;

    public Foundation.Refusal? WhyNotAgain() => HasFailed ? null : MessageRefusals.NotFailed;

    /// <summary>From the first try on, as if it had just been written.</summary>
    public void SendAgain(string byName, DateTime now)
    {
        Foundation.RefusedException.ThrowIf(WhyNotAgain());
        (Attempts, NextAttemptAt, AgainAt, AgainByName) = (0, now, now, byName);
    }

    /// <summary>Reserves the message for one sender: nobody else sees it as due for two minutes.</summary>
    public void Take(DateTime now) => NextAttemptAt = now.AddMinutes(2);

    public void Sent(DateTime now) => (SentAt, NextAttemptAt, LastError) = (now, null, null);

    /// <summary>Tries again after 1, 2, 4 … minutes, at most an hour apart; gives up visibly after ten attempts.</summary>
    public void Failed(string error, DateTime now)
    {
        Attempts++;
        LastError = error;
        NextAttemptAt = Attempts >= 10 ? null : now.AddMinutes(Math.Min(60, 1 << (Attempts - 1)));
    }
}

public enum MessageChannel
{
    Sms,
    Mail,
}
