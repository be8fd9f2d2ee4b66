using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Writes the append-only account events; they are saved with the change they tell of.</summary>
public sealed class AccountLog(IPortalDb db, CountyClock clock)
{
    /// <summary>Something the owner of the account did.</summary>
    public void Own(AccountEventKind kind, Account account, string detail = "")
    {
        ArgumentNullException.ThrowIfNull(account);
        Add(kind, account.AccountId, account.DisplayName, account.AccountId, account.DisplayName, detail);
    }

    /// <summary>Something somebody else did to the account.</summary>
    public void By(Actor actor, AccountEventKind kind, Account account, string detail = "")
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        Add(kind, account.AccountId, account.DisplayName, actor.Id, actor.Name, detail);
    }

    private void Add(AccountEventKind kind, AccountId account, string accountName, AccountId by, string byName, string detail) =>
        db.AccountEvents.Add(new AccountEvent(kind, account, accountName, by, byName, detail, clock.UtcNow));
}
