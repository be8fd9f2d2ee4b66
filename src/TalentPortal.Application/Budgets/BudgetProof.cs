using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// Adds the journal up again, from the postings and not from the balances: every entry comes to nothing on every line, the balances of lines
/// and cases are the sums of their postings, and no line is below zero without a recorded override.
/// </summary>
public sealed class BudgetProof(IPortalDb db)
{
    private const int BlockSize = 2_000;
    private static readonly BudgetAccount[] Accounts = Enum.GetValues<BudgetAccount>();

    /// <summary>How many rows it reads.</summary>
    public Task<int> CountAsync(CancellationToken ct) => db.BudgetEntries.CountAsync(ct);

    /// <summary>Everything that does not agree; empty when all is well.</summary>
    public async Task<IReadOnlyList<BudgetFault>> FaultsAsync(CancellationToken ct) => (await ProveAsync(_ => Task.CompletedTask, ct)).Faults;

    /// <summary>The same with the sums it came by.</summary>
    /// <param name="read">Told how many rows were read since it was told last.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(BudgetProofFigures Figures, IReadOnlyList<BudgetFault> Faults)> ProveAsync(Func<int, Task> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        var entries = await EntriesAsync(read, ct);
        var lines = await db.BudgetLines.AsNoTracking().ToListAsync(ct);
        var reservations = await db.BudgetReservations.AsNoTracking().ToListAsync(ct);
        var items = await db.BudgetItems.AsNoTracking().ToDictionaryAsync(item => item.Id, item => item.Code, ct);
        var names = lines.ToDictionary(line => line.Id, line => $"{line.Year} {items[line.ItemId]}");
        var postings = entries.SelectMany(entry => entry.Postings).ToList();
        return (Figures(lines.Count, reservations.Count, entries.Count, postings), Faults(entries, lines, names, reservations, postings));
    }

    private async Task<List<BudgetEntry>> EntriesAsync(Func<int, Task> read, CancellationToken ct)
    {
        var entries = new List<BudgetEntry>();
        while (true)
        {
            var after = entries.Count == 0 ? "" : entries[^1].Number;
            var block = await db.BudgetEntries.AsNoTracking().Where(entry => string.Compare(entry.Number, after) > 0).OrderBy(entry => entry.Number).Take(BlockSize).ToListAsync(ct);
            entries.AddRange(block);
            await read(block.Count);
            if (block.Count < BlockSize) return entries;
        }
    }

    private static BudgetProofFigures Figures(int lines, int cases, int entries, List<BudgetPosting> postings) => new(
        entries, lines, cases, postings.Where(posting => posting.Amount > Money.Zero).Sum(posting => posting.Amount),
        Balance(postings, BudgetAccount.Committed), Balance(postings, BudgetAccount.Paid), Balance(postings, BudgetAccount.Available));

    private static IReadOnlyList<BudgetFault> Faults(List<BudgetEntry> entries, List<BudgetLine> lines, Dictionary<BudgetLineId, string> names, List<BudgetReservation> reservations, List<BudgetPosting> postings)
    {
        return [.. entries.Where(IsUnbalanced).Select(entry => new BudgetFault(BudgetFaultKind.EntryUnbalanced, entry.Number, BudgetPlace.Of(entry.Id))), .. LineFaults(lines, names, entries, postings), .. CaseSumFaults(lines, names, reservations), .. CaseFaults(reservations, lines, postings)];
    }

    private static bool IsUnbalanced(BudgetEntry entry) => entry.Postings.GroupBy(posting => posting.LineId).Any(line => !line.Sum(posting => posting.Amount).IsZero);

    private static IEnumerable<BudgetFault> LineFaults(IEnumerable<BudgetLine> lines, Dictionary<BudgetLineId, string> names, List<BudgetEntry> entries, List<BudgetPosting> postings)
    {
        var ofLine = postings.ToLookup(posting => posting.LineId);
        foreach (var line in lines)
        {
            if (Accounts.Any(account => line.BalanceOf(account) != Balance(ofLine[line.Id], account))) yield return new(BudgetFaultKind.LineDiffers, names[line.Id], BudgetPlace.Of(line.Id));
            if (line.IsAppropriated && line.Available.IsNegative && !IsOverridden(line, entries)) yield return new(BudgetFaultKind.BelowZero, names[line.Id], BudgetPlace.Of(line.Id));
            if (line.Committed + line.Paid > line.Budget + line.Reopened - line.Lapsed - line.Available) yield return new(BudgetFaultKind.MoreThanBudget, names[line.Id], BudgetPlace.Of(line.Id));
        }
    }

    private static IEnumerable<BudgetFault> CaseSumFaults(IEnumerable<BudgetLine> lines, Dictionary<BudgetLineId, string> names, IEnumerable<BudgetReservation> reservations)
    {
        var parts = reservations.SelectMany(reservation => reservation.Parts, (reservation, part) => (reservation.ItemId, Part: part)).ToLookup(row => (row.ItemId, row.Part.Year), row => row.Part);
        return lines.Where(line => parts[(line.ItemId, line.Year)].Sum(part => part.Open) != line.Committed || parts[(line.ItemId, line.Year)].Sum(part => part.Paid) != line.Paid)
            .Select(line => new BudgetFault(BudgetFaultKind.CasesDiffer, names[line.Id], BudgetPlace.Of(line.Id)));
    }

    /// <summary>Somebody decided it: an override, or a budget or adjustment that was confirmed as going below.</summary>
    private static bool IsOverridden(BudgetLine line, List<BudgetEntry> entries) => -line.Available <= line.PermittedShortfall
        && entries.Exists(entry => entry.Kind is BudgetEntryKind.Override or BudgetEntryKind.Appropriate or BudgetEntryKind.Adjust or BudgetEntryKind.Reverse && entry.Reason is not null && entry.Postings.Any(posting => posting.LineId == line.Id)
            || entry.Kind is BudgetEntryKind.Override && entry.Postings.Any(posting => posting.LineId == line.Id));

    private static IEnumerable<BudgetFault> CaseFaults(IEnumerable<BudgetReservation> reservations, List<BudgetLine> lines, List<BudgetPosting> postings)
    {
        var years = lines.ToDictionary(line => line.Id, line => line.Year);
        var ofCase = postings.Where(posting => posting.CaseId is not null).ToLookup(posting => (posting.CaseId!.Value, years[posting.LineId]));
        foreach (var reservation in reservations)
            foreach (var part in reservation.Parts)
                if (part.Open != Balance(ofCase[(reservation.CaseId, part.Year)], BudgetAccount.Committed) || part.Paid != Balance(ofCase[(reservation.CaseId, part.Year)], BudgetAccount.Paid))
                    yield return new(BudgetFaultKind.CaseDiffers, $"{reservation.CaseNumber} {part.Year}", BudgetPlace.OfCase(reservation.CaseId));
    }

    private static Money Balance(IEnumerable<BudgetPosting> postings, BudgetAccount account)
    {
        var sum = postings.Where(posting => posting.Account == account).Sum(posting => posting.Amount);
        return account.IsSource() ? -sum : sum;
    }
}
