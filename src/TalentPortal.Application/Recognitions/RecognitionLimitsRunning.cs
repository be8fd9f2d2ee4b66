using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>The offices' limits, the applicants' limits for corrections, and the days of running lists.</summary>
public sealed class RecognitionLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.RecognitionApplications.Where(row => (row.Deadline != null && row.Deadline.DueOn >= firstChange) || (row.CorrectionDeadline != null && row.CorrectionDeadline.DueOn >= firstChange));
        List<MovedDeadline> moved = [];
        foreach (var row in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var (desk, correction) = (row.Deadline, row.CorrectionDeadline);
            row.RecomputeDeadlines(calendar);
            moved.AddRange(Moved(row.CaseNumber!, LimitKind.Desk, desk?.DueOn, row.Deadline?.DueOn));
            moved.AddRange(Moved(row.CaseNumber!, LimitKind.Correction, correction?.DueOn, row.CorrectionDeadline?.DueOn));
        }

        var lists = db.RecognitionNotices.Where(row => row.State == RecognitionNoticeState.Published && row.TakeDownOn >= firstChange);
        foreach (var row in await (preview ? lists.AsNoTracking() : lists).ToListAsync(ct))
        {
            var before = row.LastDay;
            row.RecomputeDays(calendar);
            moved.AddRange(Moved(row.Number!, LimitKind.Notice, before, row.LastDay));
        }

        return moved;
    }

    private static IEnumerable<MovedDeadline> Moved(string number, LimitKind kind, DateOnly? was, DateOnly? now) =>
        was is not { } before || now is not { } after || before == after ? [] : [new MovedDeadline(number, kind, before, after)];
}
