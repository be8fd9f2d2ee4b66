using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>The working days for a correction, for the contract, and for a deposit that goes back.</summary>
public sealed class FlatLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.FlatApplications.Where(row => row.Deadline != null && row.Deadline.DueOn >= firstChange);
        List<MovedDeadline> moved = [];
        foreach (var application in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var was = application.Deadline!.DueOn;
            application.RecomputeDeadline(calendar);
            if (application.Deadline.DueOn != was) moved.Add(new MovedDeadline(application.Number, application.Status is FlatApplicationStatus.AwaitingCorrection ? LimitKind.Correction : LimitKind.Desk, was, application.Deadline.DueOn));
        }

        var owing = db.Leases.Where(row => row.Deadline != null && row.Deadline.DueOn >= firstChange);
        foreach (var lease in await (preview ? owing.AsNoTracking() : owing).ToListAsync(ct))
        {
            var was = lease.Deadline!.DueOn;
            lease.RecomputeDeadline(calendar);
            if (lease.Deadline.DueOn != was) moved.Add(new MovedDeadline(lease.Number, LimitKind.Desk, was, lease.Deadline.DueOn));
        }

        return moved;
    }
}
