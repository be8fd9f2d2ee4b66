using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Lists with personal numbers that wait for a second person; the actor's own wait for somebody else.</summary>
public sealed class NumberExportNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var counts = new Dictionary<string, int>();
        if (actor.May(Capability.ApproveNumberExports) && await db.NumberExports.CountAsync(export => export.State == NumberExportState.Pending && export.AskedBy != actor.Id, ct) is > 0 and var waiting) counts["nav.number_exports"] = waiting;
        return counts;
    }
}
