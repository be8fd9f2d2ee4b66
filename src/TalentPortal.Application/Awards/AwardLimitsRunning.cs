using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Awards;

/// <summary>The limits of form checks, of corrections, and the days of running lists.</summary>
public sealed class AwardLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.AwardCases.Where(row => (row.Deadline != null && row.Deadline.DueOn >= firstChange) || (row.CorrectionDeadline != null && row.CorrectionDeadline.DueOn >= firstChange));
        List<MovedDeadline> moved = [];
        foreach (var row in await (preview ? running.AsNoTracking() : running).ToListAsync(ct))
        {
            var (desk, correction) = (row.Deadline, row.CorrectionDeadline);
            row.RecomputeDeadlines(calendar);
            moved.AddRange(Moved(row.CaseNumber!, LimitKind.Desk, desk?.DueOn, row.Deadline?.DueOn));
            moved.AddRange(Moved(row.CaseNumber!, LimitKind.Correction, correction?.DueOn, row.CorrectionDeadline?.DueOn));
        }

        var lists = db.AwardLists.Where(row => row.State == AwardListState.Published && row.TakeDownOn >= firstChange);
        foreach (var row in await (preview ? lists.AsNoTracking() : lists).ToListAsync(ct))
        {
            var before = row.LastDay;
            row.RecomputeDays(calendar);
            moved.AddRange(Moved(row.Number!, LimitKind.Notice, before, row.LastDay));
        }

        var hearings = db.AwardRecoveries.Where(row => row.State == RecoveryState.Hearing && row.HearingEndsOn >= firstChange);
        foreach (var row in await (preview ? hearings.AsNoTracking() : hearings).ToListAsync(ct))
        {
            var before = row.HearingEndsOn;
            row.RecomputeHearing(calendar);
            moved.AddRange(Moved(row.Number, LimitKind.Hearing, before, row.HearingEndsOn));
        }

        return moved;
    }

    private static IEnumerable<MovedDeadline> Moved(string number, LimitKind kind, DateOnly? was, DateOnly? now) =>
        was is not { } before || now is not { } after || before == after ? [] : [new MovedDeadline(number, kind, before, after)];
}
