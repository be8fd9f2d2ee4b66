using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>Whoever was expected and did not come by midnight has not come (爽约), and what nobody confirmed by then is void; their beds are free again. Each row is asked again, so doing it twice changes nothing more.</summary>
public sealed class StationsDaily(IPortalDb db, StationPlan plan, StayNews news, CaseClocks clocks, CountyClock clock)
{
    public const int AtOnce = 100;

    /// <returns>How many were moved; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var today = clock.Today;
        var due = await db.StationStays.Where(row => (row.Status == StayStatus.Confirmed || row.Status == StayStatus.Requested) && row.Arrival < today).OrderBy(row => row.Arrival).ThenBy(row => row.Number).Skip(passedOver).Take(atMost).ToListAsync(ct);
        if (due.Count == 0) return 0;
        var now = await clocks.NowAsync(ct);
        foreach (var stay in due)
        {
            if (stay.Status is StayStatus.Confirmed) stay.MissArrival(now);
            else stay.Lapse(now);
            await plan.GiveBackAsync(stay, stay.Arrival, ct);
            await news.TellAsync(stay, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
