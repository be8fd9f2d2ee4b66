using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>What everybody may read of used-up money. The queue is asked each time, so that a notice is gone with the last who waits.</summary>
public sealed class PublicFundsNotices(IPortalDb db)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<FundsNotice>> CurrentAsync(CancellationToken ct) => await Visible().OrderByDescending(row => row.PublishedAt).Take(Most).ToListAsync(ct);

    /// <param name="number">As it stands in an address, in small letters too.</param>
    /// <param name="ct">Cancels.</param>
    public Task<FundsNotice> GetAsync(string number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(number);
        var written = number.ToUpperInvariant();
        return Visible().Where(row => row.Number == written).SingleOrNotFoundAsync(ct);
    }

    /// <summary>The number of the notice that tells of the queue a case waits in; null where there is none.</summary>
    public async Task<string?> NumberForAsync(BudgetItemId item, CancellationToken ct) =>
        await Visible().Where(row => row.ItemId == item).OrderByDescending(row => row.PublishedAt).Select(row => row.Number).FirstOrDefaultAsync(ct);

    private IQueryable<FundsNotice> Visible() => db.FundsNotices.AsNoTracking()
        .Where(row => row.State == FundsNoticeState.Published && db.BudgetReservations.Any(waiting => waiting.ItemId == row.ItemId && waiting.State == ReservationState.Waiting));
}
