using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>The days of published notices and the limits of open objections, whatever list they are about.</summary>
public sealed class NoticeLimits(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var notices = db.Notices.Where(notice => notice.State == NoticeState.Published && notice.TakeDownOn >= firstChange);
        var objections = db.Objections.Where(objection => objection.SortsOn < DateOnly.MaxValue && objection.Deadline.DueOn >= firstChange);
        return
        [
            .. Recount(await (preview ? notices.AsNoTracking() : notices).ToListAsync(ct), calendar),
            .. Recount(await (preview ? objections.AsNoTracking() : objections).ToListAsync(ct), calendar),
        ];
    }

    private static IEnumerable<MovedDeadline> Recount(List<Notice> notices, WorkingCalendar calendar)
    {
        foreach (var notice in notices)
        {
            var was = notice.LastDay!.Value;
            notice.RecomputeDays(calendar);
            if (notice.LastDay != was) yield return new MovedDeadline(notice.Number!, LimitKind.Notice, was, notice.LastDay!.Value);
        }
    }

    private static IEnumerable<MovedDeadline> Recount(List<Objection> objections, WorkingCalendar calendar)
    {
        foreach (var objection in objections)
        {
            var was = objection.Deadline.DueOn;
            objection.RecomputeDeadline(calendar);
            if (objection.Deadline.DueOn != was) yield return new MovedDeadline(objection.Number, LimitKind.Objection, was, objection.Deadline.DueOn);
        }
    }
}
