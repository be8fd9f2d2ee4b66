using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>The days a person has for an answer before money is taken back.</summary>
public sealed class RecoveryLimits(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var hearings = db.Recoveries.Where(recovery => recovery.State == RecoveryState.Hearing && recovery.HearingEndsOn >= firstChange);
        List<MovedDeadline> moved = [];
        foreach (var recovery in await (preview ? hearings.AsNoTracking() : hearings).ToListAsync(ct))
        {
            var was = recovery.HearingEndsOn!.Value;
            recovery.RecomputeHearing(calendar);
            if (recovery.HearingEndsOn != was) moved.Add(new MovedDeadline(recovery.Number, LimitKind.Hearing, was, recovery.HearingEndsOn!.Value));
        }

        return moved;
    }
}
