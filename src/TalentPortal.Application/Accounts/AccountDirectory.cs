using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>Lists of accounts and of what happened to them, by keyset.</summary>
public sealed class AccountDirectory(IPortalDb db, ICurrentActor current, AccountNames names, PersonalDataVault vault, CountyClock clock)
{
    public const int PageSize = 50;
    private const int LatestEvents = 20;

    public async Task<AccountPage> PageAsync(AccountFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!current.Actor.May(Capability.ManageAccounts)) throw new NotFoundException();
        var backwards = filter.Before is not null;
        var rows = Narrow(db.Accounts.AsNoTracking(), filter);
        if ((filter.Before ?? filter.After) is { } id)
        {
            var from = await db.Accounts.AsNoTracking().Where(account => account.Id == id).SingleOrNotFoundAsync(ct);
            rows = backwards
                ? rows.Where(account => string.Compare(account.DisplayName, from.DisplayName) < 0 || (account.DisplayName == from.DisplayName && account.Id < id))
                : rows.Where(account => string.Compare(account.DisplayName, from.DisplayName) > 0 || (account.DisplayName == from.DisplayName && account.Id > id));
        }
        var ordered = backwards ? rows.OrderByDescending(account => account.DisplayName).ThenByDescending(account => account.Id) : rows.OrderBy(account => account.DisplayName).ThenBy(account => account.Id);
        var found = await ordered.Take(PageSize + 1).ToListAsync(ct);
        var more = found.Count > PageSize;
        var page = found.Take(PageSize).Select(RowOf).ToList();
        if (backwards) page.Reverse();
        return new AccountPage(page,
            Previous: (backwards ? more : filter.After is not null) && page.Count > 0 ? page[0].Id : null,
            Next: (backwards || more) && page.Count > 0 ? page[^1].Id : null);
    }

    public async Task<AccountForAdministration> GetAsync(AccountId id, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ManageAccounts)) throw new NotFoundException();
        var account = await db.Accounts.AsNoTracking().Where(candidate => candidate.Id == id.Value).SingleOrNotFoundAsync(ct);
        var person = account.PersonId is { } personId ? await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == personId, ct) : null;
        var employer = account.EmployerId is { } employerId ? await db.Employers.AsNoTracking().SingleAsync(candidate => candidate.Id == employerId, ct) : null;
        var seen = await db.Sessions.Where(session => session.AccountId == id.Value).MaxAsync(session => (DateTime?)session.LastSeenAt, ct);
        var events = await db.AccountEvents.AsNoTracking().Where(happened => happened.Account == id).OrderByDescending(happened => happened.At).Take(LatestEvents).ToListAsync(ct);
        return new AccountForAdministration(
            RowOf(account), account.Version,
            account.Phone is null ? null : vault.Masked(PersonalField.Phone, account.Id, account.Phone),
            person is null ? null : vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber),
            employer?.Name, employer?.CreditCode, account.TownshipCode, account.Department, account.CreatedAt, seen, await RowsOfAsync(events, ct));
    }

    /// <summary>The log of accounts, the latest first.</summary>
    public async Task<AccountEventPage> EventsAsync(AccountEventKind? kind, Guid? after, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLogs)) throw new NotFoundException();
        var rows = db.AccountEvents.AsNoTracking();
        if (kind is { } one) rows = rows.Where(happened => happened.Kind == one);
        if (after is { } id)
        {
            var from = await db.AccountEvents.AsNoTracking().Where(happened => happened.Id == id).SingleOrNotFoundAsync(ct);
            rows = rows.Where(happened => happened.At < from.At || (happened.At == from.At && happened.Id < id));
        }
        var found = await rows.OrderByDescending(happened => happened.At).ThenByDescending(happened => happened.Id).Take(PageSize + 1).ToListAsync(ct);
        return new AccountEventPage(await RowsOfAsync([.. found.Take(PageSize)], ct), found.Count > PageSize ? found[PageSize - 1].Id : null);
    }

    private IQueryable<Account> Narrow(IQueryable<Account> rows, AccountFilter filter)
    {
        if (filter.Role is { } role) rows = rows.Where(account => account.Roles.Any(held => held.Role == role));
        if (filter.Disabled) rows = rows.Where(account => account.IsDisabled);
        if (string.IsNullOrWhiteSpace(filter.Q)) return rows;
        var (text, userName) = (filter.Q.Trim(), names.NormalisedOf(filter.Q));
        return rows.Where(account => account.DisplayName.StartsWith(text) || account.NormalizedUserName == userName);
    }

    private AccountRow RowOf(Account account) => new(
        account.Id, account.IsApplicant ? Masks.Name(account.DisplayName) : account.DisplayName, account.IsApplicant ? null : account.UserName, [.. account.Roles.Select(held => held.Role).Order()],
        account.IsDisabled, account.IsLockedOut(clock.UtcNow), account.MustChangePassword);

    /// <summary>Officers by their names, applicants masked as in every list.</summary>
    private async Task<IReadOnlyList<AccountEventRow>> RowsOfAsync(IReadOnlyCollection<AccountEvent> events, CancellationToken ct)
    {
        var named = events.SelectMany(happened => new[] { happened.Account.Value, happened.By.Value }).Distinct().ToList();
        var officers = (await db.Accounts.Where(account => named.Contains(account.Id) && account.Roles.Any(held => held.Role != Role.Applicant)).Select(account => account.Id).ToListAsync(ct)).ToHashSet();
        string Shown(AccountId account, string name) => account == Actor.System.Id || officers.Contains(account.Value) ? name : Masks.Name(name);
        return [.. events.Select(happened => new AccountEventRow(happened.Id, happened.At, happened.Kind, Shown(happened.Account, happened.AccountName), Shown(happened.By, happened.ByName), happened.Detail))];
    }
}
