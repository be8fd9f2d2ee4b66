using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>Puts messages into the inbox of the portal; they are there once the caller has saved, never before.</summary>
public sealed class InboxWriter(IPortalDb db, CountyClock clock)
{
    /// <param name="to">Whose inbox.</param>
    /// <param name="about">What the reader opens from it.</param>
    /// <param name="key">The text; the reader's language fills it.</param>
    /// <param name="values">What stands in its places: no number of a person, and no sum that is another's.</param>
    public void Write(AccountId to, MessageAbout about, string key, params object?[] values) =>
        db.PortalMessages.Add(new PortalMessage(to, about, new TextMessage(key, values), clock.UtcNow));
}
