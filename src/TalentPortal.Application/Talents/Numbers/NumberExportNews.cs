using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Tells the asker by SMS what became of the wish: its number, nothing of the people on the list.</summary>
public sealed class NumberExportNews(IPortalDb db, OutboxWriter outbox, PersonalDataVault vault)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(NumberExport export, string key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(export);
        var asker = export.AskedBy.Value;
        var reader = await db.Accounts.AsNoTracking().Where(account => account.Id == asker).Select(account => new { account.Phone, account.Language }).SingleOrDefaultAsync(ct);
        if (reader?.Phone is { } phone && MobileNumber.TryParse(vault.Open(PersonalField.Phone, asker, phone), out var number, out _)) outbox.Sms(number, reader.Language, key, export.Number);
    }
}
