using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Foundation;

/// <summary>The small figures beside the entries of the workbench navigation. An area registers one and answers from counters, not scans.</summary>
public interface INavigationCounts
{
    /// <summary>Text key of the navigation entry to figure; an entry without waiting work is left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct);
}
