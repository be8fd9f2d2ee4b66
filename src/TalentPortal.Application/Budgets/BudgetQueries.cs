using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>The budget for the pages. Cases stand by their number; whose they are is not finance's to read here.</summary>
public sealed class BudgetQueries(IPortalDb db, ICurrentActor current, BudgetOfficeService office, IEnumerable<IFundedCases> kinds, PortalFormat format, CountyClock clock)
{
    public const int PageSize = 50;
    private const int MostChanges = 100;

    /// <summary>A year's lines with their figures. A leader reads these too.</summary>
    public async Task<BudgetYear> YearAsync(int? wanted, CancellationToken ct)
    {
        if (!current.Actor.MaySeeBudget() && !current.Actor.May(Capability.ReadLeaderView)) throw new ForbiddenException();
        var year = wanted ?? clock.Today.Year;
        var years = await db.BudgetLines.Select(line => line.Year).Distinct().OrderByDescending(known => known).ToListAsync(ct);
        var lines = await db.BudgetLines.AsNoTracking().Where(line => line.Year == year).ToListAsync(ct);
        var items = await db.BudgetItems.AsNoTracking().ToDictionaryAsync(item => item.Id, ct);
        var waiting = await db.BudgetReservations.AsNoTracking().Where(row => row.State == ReservationState.Waiting).ToListAsync(ct);
        return new BudgetYear(
            year, clock.Today.Year, [.. years.Append(clock.Today.Year).Append(year).Distinct().OrderDescending()],
            [.. lines.Select(line => new BudgetLineRow(line, NameOf(items[line.ItemId]))).OrderBy(row => row.Item, StringComparer.Ordinal)],
            waiting.Count, waiting.Sum(row => row.Planned));
    }

    public async Task<BudgetLineForOffice> LineAsync(BudgetLineId id, CancellationToken ct)
    {
        var line = await db.BudgetLines.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var item = await db.BudgetItems.AsNoTracking().SingleAsync(row => row.Id == line.ItemId, ct);
        return new BudgetLineForOffice(line, NameOf(item), await ChangesAsync(line.Id, ct)) { Possible = Kinds.ToDictionary(kind => kind, kind => office.WhyNot(kind, line)) };
    }

    /// <summary>The line's journal, the newest first, 50 at a time by keyset.</summary>
    public async Task<BudgetJournalPage> JournalAsync(BudgetLineId id, BudgetAccount? account, string? after, CancellationToken ct)
    {
        var rows = await Journal(id, account, after).Take(PageSize + 1).ToListAsync(ct);
        var page = rows.Take(PageSize).ToList();
        return new BudgetJournalPage([.. page.Select(entry => RowOf(entry, id))], rows.Count > PageSize ? page[^1].Number : null);
    }

    /// <summary>The whole journal of a line, oldest first, for the export.</summary>
    public async IAsyncEnumerable<BudgetJournalRow> WholeJournalAsync(BudgetLineId id, BudgetAccount? account)
    {
        await foreach (var entry in Touching(id, account).OrderBy(entry => entry.Number).AsAsyncEnumerable()) yield return RowOf(entry, id);
    }

    /// <summary>The cases a line bears: what is planned, committed and paid.</summary>
    public async Task<BudgetCasePage> CasesAsync(BudgetLineId id, string? after, CancellationToken ct)
    {
        var line = await db.BudgetLines.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var rows = await db.BudgetReservations.AsNoTracking().ReachableBy(current.Actor)
            .Where(row => row.ItemId == line.ItemId && row.State != ReservationState.Waiting && row.Parts.Any(part => part.Year == line.Year) && string.Compare(row.CaseNumber, after ?? "") > 0)
            .OrderBy(row => row.CaseNumber).Take(PageSize + 1).ToListAsync(ct);
        var page = rows.Take(PageSize).ToList();
        return new BudgetCasePage([.. page.Select(row => new BudgetCaseRow(row, row.PartOf(line.Year)!))], rows.Count > PageSize ? page[^1].CaseNumber : null);
    }

    public async Task<BudgetEntryForOffice> EntryAsync(BudgetEntryId id, CancellationToken ct)
    {
        var entry = await db.BudgetEntries.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var ids = entry.Postings.Select(posting => posting.LineId).Distinct().ToList();
        var lines = await db.BudgetLines.AsNoTracking().Where(line => ids.Contains(line.Id)).ToListAsync(ct);
        var items = await db.BudgetItems.AsNoTracking().ToDictionaryAsync(item => item.Id, ct);
        var earlier = entry.ReversalOf is { } reversed ? await db.BudgetEntries.AsNoTracking().SingleAsync(row => row.Id == reversed, ct) : null;
        var later = await db.BudgetEntries.AsNoTracking().SingleOrDefaultAsync(row => row.ReversalOf == id, ct);
        return new BudgetEntryForOffice(entry, lines.ToDictionary(line => line.Id, line => new BudgetLineRow(line, NameOf(items[line.ItemId]))), earlier, later, await office.WhyNotReverseAsync(entry, ct));
    }

    /// <summary>Who waits for money, in order.</summary>
    public async Task<IReadOnlyList<WaitingCase>> WaitingAsync(CancellationToken ct)
    {
        var items = await db.BudgetItems.AsNoTracking().ToDictionaryAsync(item => item.Id, ct);
        var lines = await db.BudgetLines.AsNoTracking().Where(line => line.Year == clock.Today.Year).ToListAsync(ct);
        var rows = await db.BudgetReservations.AsNoTracking().ReachableBy(current.Actor).Where(row => row.State == ReservationState.Waiting).OrderBy(row => row.ApprovedAt).ThenBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select((row, i) => new WaitingCase(i + 1, row, NameOf(items[row.ItemId]), ThisYear(row), lines.Find(line => line.ItemId == row.ItemId)))];
    }

    public async Task<WaitingForOffice> WaitingAsync(BudgetReservationId id, CancellationToken ct)
    {
        var waiting = (await WaitingAsync(ct)).FirstOrDefault(row => row.Reservation.Id == id) ?? throw new NotFoundException();
        var item = await db.BudgetItems.AsNoTracking().SingleAsync(row => row.Id == waiting.Reservation.ItemId, ct);
        return new WaitingForOffice(waiting, item.TermsOn(clock.Today), await office.WhyNotOverrideAsync(waiting.Reservation, ct));
    }

    public async Task<BudgetChangeForOffice> ChangeAsync(BudgetChangeId id, CancellationToken ct)
    {
        var change = await db.BudgetChanges.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var line = await LineAsync(change.LineId, ct);
        var reservation = change.ReservationId is { } waiting ? await db.BudgetReservations.AsNoTracking().SingleAsync(row => row.Id == waiting, ct) : null;
        var entry = change.EntryNumber is { } number ? await db.BudgetEntries.AsNoTracking().SingleAsync(row => row.Number == number, ct) : null;
        var reversed = change.ReversalOf is { } of ? await db.BudgetEntries.AsNoTracking().SingleAsync(row => row.Id == of, ct) : null;
        return new BudgetChangeForOffice(change, line, reservation, entry, reversed, BudgetChange.Flow.ActionsFrom(change.State).ToDictionary(action => action, action => change.WhyNot(action, current.Actor)));
    }

    /// <summary>Changes that wait for a second person, the oldest first.</summary>
    public async Task<IReadOnlyList<BudgetChangeRow>> OpenChangesAsync(CancellationToken ct)
    {
        var changes = await db.BudgetChanges.AsNoTracking().ReachableBy(current.Actor).Where(row => row.State == BudgetChangeState.Proposed).OrderBy(row => row.ProposedAt).Take(MostChanges).ToListAsync(ct);
        var ids = changes.Select(change => change.LineId).Distinct().ToList();
        var lines = await db.BudgetLines.AsNoTracking().Where(line => ids.Contains(line.Id)).ToDictionaryAsync(line => line.Id, ct);
        var items = await db.BudgetItems.AsNoTracking().ToDictionaryAsync(item => item.Id, ct);
        return [.. changes.Select(change => new BudgetChangeRow(change, lines[change.LineId].Year, NameOf(items[lines[change.LineId].ItemId])))];
    }

    public async Task<IReadOnlyList<BudgetItem>> ItemsAsync(CancellationToken ct) => await db.BudgetItems.AsNoTracking().ReachableBy(current.Actor).OrderBy(item => item.Code).ToListAsync(ct);

    public async Task<BudgetItem> ItemAsync(BudgetItemId id, CancellationToken ct) => await db.BudgetItems.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>Policies and other kinds of cases for which no budget is kept yet.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> UnkeptAsync(CancellationToken ct)
    {
        var policies = await db.Policies.AsNoTracking().Where(policy => !db.BudgetItems.Any(item => item.Code == policy.Code)).OrderBy(policy => policy.Code).ToListAsync(ct);
        var kept = await db.BudgetItems.AsNoTracking().Select(item => item.Code).ToListAsync(ct);
        return
        [
            .. policies.Select(policy => (policy.Code, format.IsChinese ? policy.NameZh : policy.NameEn)),
            .. kinds.Where(kind => kind.Names is not null && !kept.Contains(kind.Item) && policies.TrueForAll(policy => policy.Code != kind.Item)).Select(kind => (kind.Item, format.IsChinese ? kind.Names!.NameZh : kind.Names!.NameEn)),
        ];
    }

    public string NameOf(BudgetItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return format.IsChinese ? item.NameZh : item.NameEn;
    }

    private static readonly BudgetChangeKind[] Kinds = [BudgetChangeKind.Appropriation, BudgetChangeKind.Adjustment, BudgetChangeKind.Lapse];

    private async Task<IReadOnlyList<BudgetChange>> ChangesAsync(BudgetLineId line, CancellationToken ct) =>
        await db.BudgetChanges.AsNoTracking().Where(row => row.LineId == line).OrderByDescending(row => row.ProposedAt).Take(PageSize).ToListAsync(ct);

    private IQueryable<BudgetEntry> Journal(BudgetLineId line, BudgetAccount? account, string? after)
    {
        var entries = Touching(line, account);
        if (!string.IsNullOrWhiteSpace(after)) entries = entries.Where(entry => string.Compare(entry.Number, after) < 0);
        return entries.OrderByDescending(entry => entry.Number);
    }

    private IQueryable<BudgetEntry> Touching(BudgetLineId line, BudgetAccount? account)
    {
        var entries = db.BudgetEntries.AsNoTracking().ReachableBy(current.Actor);
        return account is { } one ? entries.Where(entry => entry.Postings.Any(posting => posting.LineId == line && posting.Account == one)) : entries.Where(entry => entry.Postings.Any(posting => posting.LineId == line));
    }

    private static BudgetJournalRow RowOf(BudgetEntry entry, BudgetLineId line) =>
        new(entry, [.. entry.Postings.Where(posting => posting.LineId == line).GroupBy(posting => posting.Account).OrderBy(account => account.Key).Select(account => (account.Key, account.Sum(posting => posting.Amount)))]);

    private Money ThisYear(BudgetReservation waiting) => waiting.Parts.Where(part => part.Year <= clock.Today.Year).Sum(part => part.Planned);
}

/// <summary>The lines of a year, with the years there are and who waits.</summary>
public sealed record BudgetYear(int Year, int ThisYear, IReadOnlyList<int> Years, IReadOnlyList<BudgetLineRow> Lines, int Waiting, Money WaitingTotal);

public sealed record BudgetLineRow(BudgetLine Line, string Item);

/// <summary>A line with its changes, and why each kind of further change is not possible now.</summary>
public sealed record BudgetLineForOffice(BudgetLine Line, string Item, IReadOnlyList<BudgetChange> Changes)
{
    public required IReadOnlyDictionary<BudgetChangeKind, Refusal?> Possible { get; init; }
}

/// <summary>One entry as one line sees it: what moved on which account.</summary>
public sealed record BudgetJournalRow(BudgetEntry Entry, IReadOnlyList<(BudgetAccount Account, Money Amount)> Moves)
{
    public Money On(BudgetAccount account) => Moves.Where(move => move.Account == account).Sum(move => move.Amount);
}

public sealed record BudgetJournalPage(IReadOnlyList<BudgetJournalRow> Rows, string? Next);

public sealed record BudgetCaseRow(BudgetReservation Reservation, ReservationPart Part);

public sealed record BudgetCasePage(IReadOnlyList<BudgetCaseRow> Rows, string? Next);

public sealed record BudgetEntryForOffice(BudgetEntry Entry, IReadOnlyDictionary<BudgetLineId, BudgetLineRow> Lines, BudgetEntry? Earlier, BudgetEntry? Later, Refusal? WhyNotReverse);

/// <summary>A case in the queue: its place, what it needs of this year and of all, and the line that does not hold it.</summary>
public sealed record WaitingCase(int Place, BudgetReservation Reservation, string Item, Money ThisYear, BudgetLine? Line);

public sealed record WaitingForOffice(WaitingCase Case, BudgetTerms Terms, Refusal? WhyNot)
{
    public bool TakesTwo => Case.Reservation.Planned >= Terms.TwoPersonsFrom;
}

public sealed record BudgetChangeRow(BudgetChange Change, int Year, string Item);

public sealed record BudgetChangeForOffice(
    BudgetChange Change, BudgetLineForOffice Line, BudgetReservation? Reservation, BudgetEntry? Entry, BudgetEntry? Reversed, IReadOnlyDictionary<BudgetChangeAction, Refusal?> Actions);
