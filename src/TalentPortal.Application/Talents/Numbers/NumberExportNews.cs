using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Tells the asker what became of the wish: its number, nothing of the people on the list.</summary>
public sealed class NumberExportNews(IPortalDb db, AccountMessages messages)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(NumberExport export, string key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(export);
        var asker = export.AskedBy.Value;
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(account => account.Id == asker), ct)) messages.Send(reader, new MessageAbout(MessageSubject.NumberExport, export.Id.Value), key, export.Number);
    }
}
