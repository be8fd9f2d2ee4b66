using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>What happened to an account lately, for the page that a stale form leads to.</summary>
public sealed class AccountHistory(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Shown = 5;

    public string Subject => nameof(Account);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var account = new AccountId(id);
        var events = await db.AccountEvents.AsNoTracking().Where(happened => happened.Account == account && happened.Kind != AccountEventKind.SignedIn)
            .OrderByDescending(happened => happened.At).Take(Shown).ToListAsync(ct);
        return [.. events.Select(happened => new ChangeStep(happened.At, happened.ByName, texts.Of(happened.Kind)))];
    }
}
