using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// Rights whose sums are planned by day and not by month, such as the instalments of an award: each is borne by the year it is planned
/// for, never by one that is over. The caller saves.
/// </summary>
public sealed class PlannedRights(BudgetBook book, BudgetFunds funds, CountyClock clock)
{
    public Task<Funding> ReserveAsync(string item, BudgetCase of, IReadOnlyCollection<PlannedSum> sums, CancellationToken ct) =>
        book.ReserveAsync(new BudgetClaim(item, of, ByYear(sums, clock.Today), Money.Zero), ct);

    /// <summary>What is held for a case: it has money, or waits for it; null where nothing is, or no more.</summary>
    public async Task<BudgetReservation?> ReservationAsync(BudgetCase of, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        return (await book.ReservationsAsync([of.Id], ct)).GetValueOrDefault(of.Id) is { State: not ReservationState.Released } kept ? kept : null;
    }

    /// <summary>
    /// How the right stands now: what is still planned, and all that is paid. The difference to what the budget knows is released,
    /// raised, paid or taken back; told twice, it changes nothing. A right without reservation passes through untouched.
    /// </summary>
    /// <param name="of">The case.</param>
    /// <param name="planned">What is still to be paid.</param>
    /// <param name="paid">All that was paid so far.</param>
    /// <param name="cause">What the payment is known by: the bank's voucher.</param>
    /// <param name="ct">Cancels.</param>
    public async Task FollowAsync(BudgetCase of, IReadOnlyCollection<PlannedSum> planned, IReadOnlyCollection<PlannedSum> paid, string cause, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (!(await book.ReservationsAsync([of.Id], ct)).TryGetValue(of.Id, out var known)) return;
        var moved = MovedByYear(known, paid);
        var (newly, back) = (moved.Where(year => year.Amount > Money.Zero).ToList(), moved.Where(year => year.Amount.IsNegative).ToList());
        if (known.State is ReservationState.Released && back.Count == 0) return;
        if (back.Count > 0)
        {
            known.Reopen();
            await book.ReturnAsync(cause, back.ConvertAll(year => new BudgetPayment(of.Id, new YearMonth(year.Year, 12), -year.Amount)), ct);
        }

        var years = ByYear(planned, clock.Today);
        // What was paid is planned once more, in the year it left in, so that it leaves from what is committed there: of a voucher entered in January that may be the old year.
        foreach (var (year, amount) in newly) years[year] = years.GetValueOrDefault(year) + amount;
        await book.AdjustAsync([new BudgetPlan(of.Id, years, Money.Zero)], ct);
        if (newly.Count > 0) await book.PayAsync(cause, newly.ConvertAll(year => new BudgetPayment(of.Id, new YearMonth(year.Year, 12), year.Amount)), ct);
    }

    /// <summary>What was paid in a year and the budget does not know yet; negative where the bank sent it back.</summary>
    private static List<(int Year, Money Amount)> MovedByYear(BudgetReservation known, IReadOnlyCollection<PlannedSum> paid)
    {
        var byYear = paid.GroupBy(sum => known.YearOf(YearMonth.Of(sum.On)), sum => sum.Amount).ToDictionary(year => year.Key, year => year.Sum());
        return [.. byYear.Keys.Union(known.Parts.Select(part => part.Year)).Order().Select(year => (year, byYear.GetValueOrDefault(year) - (known.PartOf(year)?.Paid ?? Money.Zero)))];
    }

    /// <summary>Whether the year that would bear so much today holds it for this case, after every move of this unit; always where no budget is kept for it.</summary>
    public async Task<bool> HasFundsAsync(BudgetCase of, Money amount, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        return (await funds.OfAsync((await book.ReservationsAsync([of.Id], ct)).Values, ct)).Of(of.Id) is not { } kept || kept.TryTake([(clock.ThisMonth, amount)]);
    }

    /// <summary>The person or the employer paid back.</summary>
    public Task RecoverAsync(string recovery, string voucher, BudgetCase of, PlannedSum part, DateOnly receivedOn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(part);
        return book.RecoverAsync(recovery, voucher, [new BudgetPayment(of.Id, YearMonth.Of(part.On), part.Amount)], receivedOn, ct);
    }

    /// <summary>What each year bears of sums that are still to be paid; a year that is over bears nothing any more.</summary>
    public static Dictionary<int, Money> ByYear(IEnumerable<PlannedSum> sums, DateOnly today) =>
        sums.GroupBy(sum => Math.Max(sum.On.Year, today.Year), sum => sum.Amount).ToDictionary(year => year.Key, year => year.Sum());
}

/// <summary>So much on that day.</summary>
public sealed record PlannedSum(DateOnly On, Money Amount);
