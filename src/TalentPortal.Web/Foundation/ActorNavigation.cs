using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>The side navigation of whoever makes this request: the entries they may open, and what waits behind each.</summary>
internal sealed class ActorNavigation(IEnumerable<INavigationCounts> counters, KnownNavigations known, ICurrentActor current)
{
    public Task<ShownNavigation> ShownAsync(CancellationToken ct) => known.OfAsync(current.Actor, async () =>
    {
        var counted = new Dictionary<string, int>();
        foreach (var counter in counters)
            foreach (var (key, count) in await counter.CountAsync(current.Actor, ct)) counted[key] = count;
        return new ShownNavigation([.. Navigation.For(current.Actor)], counted);
    });
}

/// <param name="Groups">The entries in groups.</param>
/// <param name="Waiting">What waits, by the entry's title; an entry without waiting work is left out.</param>
internal sealed record ShownNavigation(IReadOnlyList<NavigationGroup> Groups, IReadOnlyDictionary<string, int> Waiting);
