using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>The desks' limits for confirming what the register does not prove.</summary>
public sealed class StayLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.StationStays.Where(row => row.Status == StayStatus.Requested && row.Deadline != null && row.Deadline.DueOn >= firstChange);
        List<MovedDeadline> moved = [];
        foreach (var stay in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var was = stay.Deadline!.DueOn;
            stay.RecomputeDeadline(calendar);
            if (stay.Deadline.DueOn != was) moved.Add(new MovedDeadline(stay.Number, LimitKind.Desk, was, stay.Deadline.DueOn));
        }

        return moved;
    }
}
