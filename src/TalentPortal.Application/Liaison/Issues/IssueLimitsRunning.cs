using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>The limits of issues: of the office, of a department's signature and of its answer.</summary>
public sealed class IssueLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.TalentIssues.Where(row => row.Deadline != null && (row.SortsOn >= firstChange || row.AnswerDueOn >= firstChange || row.Help.Any(part => part.AnsweredOn == null && part.Deadline!.DueOn >= firstChange)));
        List<MovedDeadline> moved = [];
        foreach (var issue in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var was = Running(issue);
            issue.RecomputeDeadline(calendar);
            moved.AddRange(was.Zip(Running(issue)).Where(day => day.First != day.Second).Select(day => new MovedDeadline(issue.Number, LimitKind.Desk, day.First, day.Second)));
        }

        return moved;
    }

    /// <summary>Of whoever has to move, and of the departments that help.</summary>
    private static List<DateOnly> Running(TalentIssue issue) => [issue.Deadline!.DueOn, .. issue.Help.Where(part => part.AnsweredOn is null).Select(part => part.Deadline!.DueOn)];
}
