using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>Bookings that the reader's desk has to confirm.</summary>
public sealed class StationNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var waiting = actor.May(Capability.RunStations) ? await db.StationStays.AtDeskOf(actor, db).CountAsync(row => row.Status == StayStatus.Requested, ct) : 0;
        return waiting == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["nav.stations"] = waiting };
    }
}
