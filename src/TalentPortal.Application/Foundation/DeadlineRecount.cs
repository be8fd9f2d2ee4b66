using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>Counts every running limit of every area anew in another calendar.</summary>
public sealed class DeadlineRecount(IEnumerable<IRunningLimits> areas)
{
    /// <summary>What would move; nothing is changed.</summary>
    public Task<IReadOnlyList<MovedDeadline>> PreviewAsync(WorkingCalendar calendar, DateOnly firstChange, CancellationToken ct) =>
        RecountAsync(calendar, firstChange, preview: true, ct);

    /// <summary>Changes the loaded cases; the caller saves.</summary>
    public Task<IReadOnlyList<MovedDeadline>> ApplyAsync(WorkingCalendar calendar, DateOnly firstChange, CancellationToken ct) =>
        RecountAsync(calendar, firstChange, preview: false, ct);

    private async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        List<MovedDeadline> moved = [];
        foreach (var area in areas) moved.AddRange(await area.RecountAsync(calendar, firstChange, preview, ct));
        return moved;
    }
}
