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
        var running = db.ServiceRequests.Where(row => row.Deadline != null && (row.SortsOn >= firstChange || (row.Status == ServiceStatus.InHand && row.Tasks.Any(task => task.AnsweredOn == null && task.Deadline!.DueOn >= firstChange))));
        List<MovedDeadline> moved = [];
        foreach (var request in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var was = Running(request);
            request.RecomputeDeadline(calendar);
            moved.AddRange(was.Zip(Running(request)).Where(day => day.First != day.Second).Select(day => new MovedDeadline(request.Number!, request.Status is ServiceStatus.Returned ? LimitKind.Correction : LimitKind.Desk, day.First, day.Second)));
        }

        return moved;
    }

    /// <summary>While departments work each has its own.</summary>
    private static List<DateOnly> Running(ServiceRequest request) =>
        request.Status is ServiceStatus.InHand ? [.. request.Tasks.Where(task => task is { AnsweredOn: null, Deadline: not null }).Select(task => task.Deadline!.DueOn)] : [request.Deadline!.DueOn];
}
