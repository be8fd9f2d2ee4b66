using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The running limits of one kind of case. An area with limits in working days registers one, so that a holiday notice reaches them.</summary>
public interface IRunningLimits
{
    /// <summary>
    /// Counts the limits anew and tells which last days moved. What is due before <paramref name="firstChange"/> cannot move. As a
    /// preview it works on rows that are not tracked; otherwise the caller saves.
    /// </summary>
    Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct);
}
