using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The desks' limits and the applicants' limits for corrections.</summary>
public sealed class SubsidyLimits(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.SubsidyApplications.Where(application =>
            (application.Deadline != null && application.Deadline.DueOn >= firstChange)
            || (application.CorrectionDeadline != null && application.CorrectionDeadline.DueOn >= firstChange));
        List<MovedDeadline> moved = [];
        foreach (var application in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var (desk, correction) = (application.Deadline, application.CorrectionDeadline);
            application.RecomputeDeadlines(calendar);
            moved.AddRange(Moved(application, LimitKind.Desk, desk, application.Deadline));
            moved.AddRange(Moved(application, LimitKind.Correction, correction, application.CorrectionDeadline));
        }

        return moved;
    }

    private static IEnumerable<MovedDeadline> Moved(SubsidyApplication application, LimitKind limit, Deadline? was, Deadline? now) =>
        was is null || now is null || was.DueOn == now.DueOn ? [] : [new MovedDeadline(application.CaseNumber!, limit, was.DueOn, now.DueOn)];
}
