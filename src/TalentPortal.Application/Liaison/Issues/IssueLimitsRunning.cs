using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>The limits of issues: of the office, of a department's signature and of its answer.</summary>
public sealed class IssueLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.TalentIssues.Where(row => row.Deadline != null && (row.SortsOn >= firstChange || row.AnswerDueOn >= firstChange));
        List<MovedDeadline> moved = [];
        foreach (var issue in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var was = issue.Deadline!.DueOn;
            issue.RecomputeDeadline(calendar);
            if (issue.Deadline.DueOn != was) moved.Add(new MovedDeadline(issue.Number, LimitKind.Desk, was, issue.Deadline.DueOn));
        }

        return moved;
    }
}
