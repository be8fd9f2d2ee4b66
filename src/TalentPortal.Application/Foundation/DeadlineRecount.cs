using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Foundation;

/// <summary>Counts every running limit anew in another calendar. What is due before the first day that changes cannot move.</summary>
public sealed class DeadlineRecount(IPortalDb db)
{
    /// <summary>What would move; nothing is changed.</summary>
    public async Task<IReadOnlyList<MovedDeadline>> PreviewAsync(WorkingCalendar calendar, DateOnly firstChange, CancellationToken ct)
    {
        var running = await Running(firstChange).AsNoTracking()
            .Select(application => new { application.CaseNumber, application.Deadline, application.CorrectionDeadline }).ToListAsync(ct);
        return [.. running.SelectMany(limits => Moved(limits.CaseNumber,
            (limits.Deadline, limits.CorrectionDeadline), (limits.Deadline?.Recompute(calendar), limits.CorrectionDeadline?.Recompute(calendar))))];
    }

    /// <summary>Changes the loaded cases; the caller saves.</summary>
    public async Task<IReadOnlyList<MovedDeadline>> ApplyAsync(WorkingCalendar calendar, DateOnly firstChange, CancellationToken ct)
    {
        List<MovedDeadline> moved = [];
        foreach (var application in await Running(firstChange).ToListAsync(ct))
        {
            var before = (application.Deadline, application.CorrectionDeadline);
            application.RecomputeDeadlines(calendar);
            moved.AddRange(Moved(application.CaseNumber, before, (application.Deadline, application.CorrectionDeadline)));
        }

        return moved;
    }

    private IQueryable<SubsidyApplication> Running(DateOnly firstChange) => db.SubsidyApplications.Where(application =>
        (application.Deadline != null && application.Deadline.DueOn >= firstChange)
        || (application.CorrectionDeadline != null && application.CorrectionDeadline.DueOn >= firstChange));

    private static IEnumerable<MovedDeadline> Moved(string? caseNumber, (Deadline? Desk, Deadline? Correction) was, (Deadline? Desk, Deadline? Correction) now)
    {
        if (was.Desk?.DueOn != now.Desk?.DueOn) yield return new MovedDeadline(caseNumber!, LimitKind.Desk, was.Desk!.DueOn, now.Desk!.DueOn);
        if (was.Correction?.DueOn != now.Correction?.DueOn) yield return new MovedDeadline(caseNumber!, LimitKind.Correction, was.Correction!.DueOn, now.Correction!.DueOn);
    }
}
