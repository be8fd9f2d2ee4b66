using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>What the areas count for the navigation of this request; asked once, shown in the side navigation and on the bench.</summary>
internal sealed class NavigationFigures(IEnumerable<INavigationCounts> counters, ICurrentActor current)
{
    private Dictionary<string, int>? figures;

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken ct)
    {
        if (figures is not null) return figures;
        var counted = new Dictionary<string, int>();
        foreach (var counter in counters)
            foreach (var (key, count) in await counter.CountAsync(current.Actor, ct)) counted[key] = count;
        return figures = counted;
    }
}
