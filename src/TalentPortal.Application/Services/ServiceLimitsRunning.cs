using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>The limits of requests: of the office, of the departments, of the talent.</summary>
public sealed class ServiceLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.ServiceRequests.Where(row => row.Deadline != null && row.SortsOn >= firstChange);
        List<MovedDeadline> moved = [];
        foreach (var request in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var was = request.Deadline!.DueOn;
            request.RecomputeDeadline(calendar);
            if (request.Deadline.DueOn != was) moved.Add(new MovedDeadline(request.Number!, request.Status is ServiceStatus.Returned ? LimitKind.Correction : LimitKind.Desk, was, request.Deadline.DueOn));
        }

        return moved;
    }
}
