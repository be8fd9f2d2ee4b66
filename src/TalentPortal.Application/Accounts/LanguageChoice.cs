using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Keeps the language a signed-in reader chose, so that messages come in it too.</summary>
public sealed class LanguageChoice(IPortalDb db, ICurrentActor current)
{
    public async Task KeepAsync(string language, CancellationToken ct)
    {
        if (!current.IsSignedIn) return;
        var id = current.Actor.Id.Value;
        if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id && row.Language != language, ct) is not { } account) return;
        account.Speak(language);
        await db.SaveChangesAsync(ct);
    }
}
