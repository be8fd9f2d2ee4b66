using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// What decisions would do to the budget, seen before they are taken: what each year would bear, what is free, who would wait and at which
/// place. Reads only; the decision itself asks the lines again under its number.
/// </summary>
public sealed class BudgetForesight(IPortalDb db, CountyClock clock)
{
    /// <param name="item">Code of the item that pays.</param>
    /// <param name="claims">What each case would cost, in the order in which they would be decided.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where no budget is kept for the item today.</returns>
    public async Task<BudgetOutlook?> OfAsync(string item, IReadOnlyList<BudgetPlan> claims, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (await db.BudgetItems.AsNoTracking().SingleOrDefaultAsync(row => row.Code == item, ct) is not { } kept || !kept.IsKeptOn(clock.Today)) return null;
        var lines = await db.BudgetLines.AsNoTracking().Where(line => line.ItemId == kept.Id && line.Layer == kept.Layer).ToDictionaryAsync(line => line.Year, ct);
        var waiting = await db.BudgetReservations.CountAsync(row => row.ItemId == kept.Id && row.State == ReservationState.Waiting, ct);
        var (taken, cases) = (new Dictionary<int, Money>(), new List<ForeseenCase>());
        foreach (var claim in claims)
        {
            var waits = waiting > 0 || !Fits(claim, lines, taken);
            if (waits) waiting++;
            else foreach (var (year, amount) in claim.ByYear) taken[year] = taken.GetValueOrDefault(year) + amount;
            cases.Add(new ForeseenCase(claim.CaseId, claim.ByYear.Values.Sum(), waits ? waiting : null));
        }

        var years = claims.SelectMany(claim => claim.ByYear.Keys).Distinct().Order()
            .Select(year => new ForeseenYear(year, claims.Sum(claim => claim.ByYear.GetValueOrDefault(year)), lines.GetValueOrDefault(year) is { IsAppropriated: true } line ? line.Available : null));
        return new BudgetOutlook(kept, [.. years], cases);
    }

    private bool Fits(BudgetPlan claim, Dictionary<int, BudgetLine> lines, Dictionary<int, Money> taken) =>
        claim.ByYear.Where(part => part.Value > Money.Zero).All(part => BudgetQueue.HasRoom(lines.GetValueOrDefault(part.Key), part.Key, taken.GetValueOrDefault(part.Key) + part.Value, clock.Today.Year));
}

/// <summary>What is foreseen for one or many cases of an item.</summary>
public sealed record BudgetOutlook(BudgetItem Item, IReadOnlyList<ForeseenYear> Years, IReadOnlyList<ForeseenCase> Cases)
{
    public Money Total => Cases.Sum(known => known.Total);
    public IReadOnlyList<ForeseenCase> Waiting => [.. Cases.Where(known => known.Place is not null)];
}

/// <summary>A year's part of the decisions, and what its line has; null while its budget is not passed.</summary>
public sealed record ForeseenYear(int Year, Money Needs, Money? Free)
{
    public Money? Left => Free - Needs;
}

/// <param name="CaseId">The case.</param>
/// <param name="Total">What it may cost in all.</param>
/// <param name="Place">Its place in the queue, from 1; null where there is money.</param>
public sealed record ForeseenCase(Guid CaseId, Money Total, int? Place);
