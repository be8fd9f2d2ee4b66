using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>What is committed for cases and may be paid: only of years that have their budget.</summary>
public sealed class BudgetFunds(IPortalDb db)
{
    public async Task<FundsOfCases> OfAsync(IEnumerable<Guid> cases, CancellationToken ct)
    {
        var ids = cases.Distinct().ToArray();
        var reservations = await db.BudgetReservations.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToListAsync(ct);
        return await OfAsync(reservations, ct);
    }

    /// <summary>The same of reservations at hand, with what was changed in them and is not saved yet.</summary>
    public async Task<FundsOfCases> OfAsync(IEnumerable<BudgetReservation> reservations, CancellationToken ct)
    {
        var passed = (await db.BudgetLines.AsNoTracking().Where(line => line.IsAppropriated).Select(line => new { line.ItemId, line.Year }).ToListAsync(ct)).Select(line => (line.ItemId, line.Year)).ToHashSet();
        return new FundsOfCases(reservations.ToDictionary(row => row.CaseId, row => new CaseFunds(row, passed)));
    }
}

public sealed class FundsOfCases(IReadOnlyDictionary<Guid, CaseFunds> known)
{
    /// <summary>Null where no budget is kept for the case.</summary>
    public CaseFunds? Of(Guid caseId) => known.GetValueOrDefault(caseId);
}

/// <summary>The commitments of one case, taken from as a list is made.</summary>
public sealed class CaseFunds
{
    private readonly BudgetReservation reservation;
    private readonly Dictionary<int, Money> left;

    internal CaseFunds(BudgetReservation reservation, IReadOnlySet<(BudgetItemId, int)> passed)
    {
        this.reservation = reservation;
        left = reservation.Parts.Where(part => passed.Contains((reservation.ItemId, part.Year))).ToDictionary(part => part.Year, part => part.Open);
    }

    /// <summary>Takes all of these months, or none of them.</summary>
    public bool TryTake(IEnumerable<(YearMonth Month, Money Amount)> months)
    {
        var years = months.GroupBy(month => reservation.YearOf(month.Month), month => month.Amount).Select(year => (year.Key, Amount: year.Sum())).ToList();
        if (years.Exists(year => left.GetValueOrDefault(year.Key) < year.Amount)) return false;
        foreach (var (year, amount) in years) left[year] -= amount;
        return true;
    }
}
