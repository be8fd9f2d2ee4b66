using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Web.Subsidies;

/// <summary>How many cases wait at the actor's desks, beside the entry of the queue.</summary>
internal sealed class SubsidyNavigationCounts(SubsidyQueueQuery queue) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Capability.ReadSubsidies)) return new Dictionary<string, int>();
        var counts = await queue.CountsAsync(ct);
        return new Dictionary<string, int> { ["nav.subsidies"] = SubsidyQueueQuery.DeskStatuses(actor).Sum(status => counts.GetValueOrDefault(status)) };
    }
}
