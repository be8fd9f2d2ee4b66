using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Messages;

/// <summary>The last messages in clear, for development and tests only; the page that shows them exists in Development only.</summary>
public sealed class DevelopmentInbox(IPortalDb db, PersonalDataVault vault)
{
    public async Task<IReadOnlyList<InboxMessage>> LatestAsync(int count, CancellationToken ct)
    {
        var messages = await db.Outbox.AsNoTracking().OrderByDescending(message => message.CreatedAt).ThenByDescending(message => message.Id).Take(count).ToListAsync(ct);
        return [.. messages.Select(message => new InboxMessage(
            vault.Open(PersonalField.MessageRecipient, message.Id.Value, message.Recipient), vault.Open(PersonalField.MessageBody, message.Id.Value, message.Body), message.CreatedAt, message.SentAt))];
    }
}

/// <summary>Times in UTC.</summary>
public sealed record InboxMessage(string To, string Text, DateTime WrittenAt, DateTime? SentAt);
