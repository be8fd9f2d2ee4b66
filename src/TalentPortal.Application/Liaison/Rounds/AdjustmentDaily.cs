using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>A round that was confirmed for a day to come takes effect on it. The round is asked again, so doing it twice changes nothing more.</summary>
public sealed class AdjustmentDaily(IPortalDb db, AdjustmentFacts facts, AdjustmentEffect effect, CountyClock clock)
{
    /// <summary>There is one at a time.</summary>
    public const int AtOnce = 1;

    /// <returns>How many; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var today = clock.Today;
        if (await db.AdjustmentRounds.Where(row => row.State == AdjustmentState.Confirmed && row.HoldsFrom <= today).OrderBy(row => row.Id).Skip(passedOver).Take(atMost).FirstOrDefaultAsync(ct) is not { } due) return 0;
        await db.AdjustmentLines.Where(line => line.RoundId == due.Id).LoadAsync(ct);
        await effect.SaveAsync(due, await facts.NowAsync(ct), ct);
        return 1;
    }
}
