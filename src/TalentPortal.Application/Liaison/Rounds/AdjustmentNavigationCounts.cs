using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>A list that waits for the reader: handed over by somebody else.</summary>
public sealed class AdjustmentNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Capability.ManageLiaison)) return new Dictionary<string, int>();
        var waiting = await db.AdjustmentRounds.AsNoTracking().Where(row => row.State == AdjustmentState.HandedOver).ToListAsync(ct);
        return waiting.Count(row => row.WhyNot(AdjustmentAction.Confirm, actor) is null) is > 0 and var own ? new Dictionary<string, int> { ["nav.liaison"] = own } : new Dictionary<string, int>();
    }
}
