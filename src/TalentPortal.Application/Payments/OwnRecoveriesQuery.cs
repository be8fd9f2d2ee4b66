using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>What is being asked back of the reader's own case: those they were told of, the latest first.</summary>
public sealed class OwnRecoveriesQuery(IPortalDb db, ICurrentActor current)
{
    public async Task<IReadOnlyList<Recovery>> OfAsync(SubsidyApplicationId id, CancellationToken ct) =>
        current.Actor.Person is not { } person ? []
        : await db.Recoveries.AsNoTracking().Where(recovery => recovery.PersonId == person && recovery.NotifiedOn != null && db.Entitlements.Any(right => right.Id == recovery.EntitlementId && right.ApplicationId == id))
            .OrderByDescending(recovery => recovery.ChangedAt).ToListAsync(ct);
}
