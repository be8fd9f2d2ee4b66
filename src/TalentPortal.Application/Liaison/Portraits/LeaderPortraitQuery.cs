using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;

namespace TalentPortal.Application.Liaison.Portraits;

/// <summary>The photograph of a talent as the leader who looks after them sees it, and one with whom they are shared.</summary>
public sealed class LeaderPortraitQuery(IPortalDb db, PortraitAlbum album, ICurrentActor current, CountyClock clock)
{
    public async Task<OpenedFile> OfAsync(LiaisonAssignmentId id, CancellationToken ct) =>
        await album.OpenAsync(await db.LiaisonAssignments.LookedAfterBy(current.Actor, db).Where(row => row.Id == id).Select(row => row.PersonId).SingleOrNotFoundValueAsync(ct), ct);

    public async Task<OpenedFile> OfAsync(TalentSharingId id, CancellationToken ct) =>
        await album.OpenAsync(await db.TalentSharings.SharedWith(current.Actor, db, clock.Today).Where(row => row.Id == id).Select(row => row.PersonId).SingleOrNotFoundValueAsync(ct), ct);
}
