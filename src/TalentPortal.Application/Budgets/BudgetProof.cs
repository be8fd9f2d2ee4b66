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
    private static readonly BudgetAccount[] Accounts = Enum.GetValues<BudgetAccount>();

    /// <summary>Everything that does not agree; empty when all is well.</summary>
    public async Task<IReadOnlyList<BudgetFault>> FaultsAsync(CancellationToken ct)
    {
        var entries = await db.BudgetEntries.AsNoTracking().ToListAsync(ct);
        var lines = await db.BudgetLines.AsNoTracking().ToListAsync(ct);
        var reservations = await db.BudgetReservations.AsNoTracking().ToListAsync(ct);
        var postings = entries.SelectMany(entry => entry.Postings).ToList();
        return [.. entries.Where(IsUnbalanced).Select(entry => new BudgetFault(BudgetFaultKind.EntryUnbalanced, entry.Number)), .. LineFaults(lines, entries, postings), .. CaseSumFaults(lines, reservations), .. CaseFaults(reservations, lines, postings)];
    }

    private static bool IsUnbalanced(BudgetEntry entry) => entry.Postings.GroupBy(posting => posting.LineId).Any(line => !line.Sum(posting => posting.Amount).IsZero);

    private static IEnumerable<BudgetFault> LineFaults(IEnumerable<BudgetLine> lines, List<BudgetEntry> entries, List<BudgetPosting> postings)
    {
        var ofLine = postings.ToLookup(posting => posting.LineId);
        foreach (var line in lines)
        {
            if (Accounts.Any(account => line.BalanceOf(account) != Balance(ofLine[line.Id], account))) yield return new(BudgetFaultKind.LineDiffers, NameOf(line));
            if (line.IsAppropriated && line.Available.IsNegative && !IsOverridden(line, entries)) yield return new(BudgetFaultKind.BelowZero, NameOf(line));
            if (line.Committed + line.Paid > line.Budget + line.Reopened - line.Lapsed - line.Available) yield return new(BudgetFaultKind.MoreThanBudget, NameOf(line));
        }
    }

    private static IEnumerable<BudgetFault> CaseSumFaults(IEnumerable<BudgetLine> lines, IEnumerable<BudgetReservation> reservations)
    {
        var parts = reservations.SelectMany(reservation => reservation.Parts, (reservation, part) => (reservation.ItemId, Part: part)).ToLookup(row => (row.ItemId, row.Part.Year), row => row.Part);
        return lines.Where(line => parts[(line.ItemId, line.Year)].Sum(part => part.Open) != line.Committed || parts[(line.ItemId, line.Year)].Sum(part => part.Paid) != line.Paid)
            .Select(line => new BudgetFault(BudgetFaultKind.CasesDiffer, NameOf(line)));
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
                    yield return new(BudgetFaultKind.CaseDiffers, $"{reservation.CaseNumber} {part.Year}");
    }

    private static Money Balance(IEnumerable<BudgetPosting> postings, BudgetAccount account)
    {
        var sum = postings.Where(posting => posting.Account == account).Sum(posting => posting.Amount);
        return account.IsSource() ? -sum : sum;
    }

    private static string NameOf(BudgetLine line) => $"{line.Year} {line.Id}";
}

public enum BudgetFaultKind
{
    /// <summary>Debits are not credits.</summary>
    EntryUnbalanced,
    /// <summary>The balances of a line are not the sums of its postings.</summary>
    LineDiffers,
    /// <summary>Below zero, and nobody decided it.</summary>
    BelowZero,
    /// <summary>More committed and paid than there was.</summary>
    MoreThanBudget,
    /// <summary>What a case has committed and paid is not what was posted for it.</summary>
    CaseDiffers,
    /// <summary>What the bank paid for a case is not what the budget paid.</summary>
    PaidDiffers,
    /// <summary>More is committed and paid for a case than its right comes to.</summary>
    MoreThanApproved,
    /// <summary>The cases of a line do not add up to it.</summary>
    CasesDiffer,
    /// <summary>Promised since the budget is kept, and not in it.</summary>
    NotReserved,
    /// <summary>What is still to be paid by year is not what the budget plans.</summary>
    PlannedDiffers,
    /// <summary>A decision counts without the signatures its sum asks for.</summary>
    DecisionUnsigned,
    /// <summary>The instalments do not add up to what was decided.</summary>
    PlanDiffers,
    /// <summary>An instalment says something else than its steps: sum, voucher, day, two persons.</summary>
    StepsDiffer,
    /// <summary>What was cancelled or asked back is not what the stop says, or something is still open after it.</summary>
    StopDiffers,
    /// <summary>What came back is not what was asked back, or not what the budget took in.</summary>
    RecoveryDiffers,
}

public sealed record BudgetFault(BudgetFaultKind Kind, string What);
