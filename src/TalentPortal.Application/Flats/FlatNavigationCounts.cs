using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Flats;

/// <summary>Flats whose figures wait for whoever decides.</summary>
public sealed class FlatNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var waiting = actor.May(Capability.DecideFlats) ? await db.FlatUnits.CountAsync(row => row.ProposedTerms != null, ct) : 0;
        return waiting == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["nav.flats"] = waiting };
    }
}
