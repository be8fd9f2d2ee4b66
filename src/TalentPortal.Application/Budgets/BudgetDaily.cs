using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// Who still waits although there is money: those behind the first hundred that one unit lets through, and whoever waited for a year whose
/// budget was passed before it began. In order, as ever; asked again, it changes nothing more.
/// </summary>
public sealed class BudgetDaily(IPortalDb db, BudgetQueue queue, CountyClock clock)
{
    public const int AtOnce = BudgetQueue.AtOnce;

    /// <param name="passedOver">How many items at the front stay as they are.</param>
    /// <param name="atMost">After so many items whose queue moved the rest waits for the next call.</param>
    /// <returns>How many cases went on or were covered; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var items = await db.BudgetItems.Where(item => db.BudgetReservations.Any(row => row.ItemId == item.Id
                && (row.State == ReservationState.Waiting || row.State == ReservationState.Reserved && row.Parts.Any(part => part.Planned > part.Open))))
            .OrderBy(item => item.Code).Select(item => item.Id).ToListAsync(ct);
        var (moved, queues) = (0, 0);
        foreach (var item in items.Skip(passedOver))
        {
            var went = await queue.LetThroughAsync(item, ct);
            moved += went;
            if (went > 0 && ++queues >= atMost) break;
        }

        await db.SaveChangesAsync(ct);
        return moved + await TakeDownAsync(ct);
    }

    /// <summary>A notice comes down when nobody waits any more.</summary>
    private async Task<int> TakeDownAsync(CancellationToken ct)
    {
        var over = await db.FundsNotices.Where(row => row.State == FundsNoticeState.Published && !db.BudgetReservations.Any(waiting => waiting.ItemId == row.ItemId && waiting.State == ReservationState.Waiting))
            .OrderBy(row => row.PublishedAt).Take(AtOnce).ToListAsync(ct);
        over.ForEach(notice => notice.TakeDown(clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return over.Count;
    }
}
