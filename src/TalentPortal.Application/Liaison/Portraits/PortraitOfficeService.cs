using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Portraits;

/// <summary>The photograph of a talent for the talent office, which may put and remove it, and auditors, who read.</summary>
public sealed class PortraitOfficeService(IPortalDb db, PortraitAlbum album, LiaisonTalents talents, ICurrentActor current, CountyClock clock)
{
    public async Task<PortraitForDesk> GetAsync(PersonId id, CancellationToken ct)
    {
        var person = await ReachedAsync(id, ct);
        return new PortraitForDesk((await talents.OfAsync([person], ct))[person], await album.OfAsync(person, ct));
    }

    public async Task<OpenedFile> OpenAsync(TalentPortraitId id, CancellationToken ct) => await album.OpenAsync(id, Reachable().Select(row => row.Id), ct);

    public async Task PutAsync(PersonId id, long seen, IReadOnlyList<(string Name, byte[] Content)> photos, CancellationToken ct) => await album.PutAsync(await ReachedAsync(id, ct), seen, photos, ct);

    public async Task RemoveAsync(PersonId id, long seen, CancellationToken ct) => await album.RemoveAsync(await ReachedAsync(id, ct), seen, ct);

    private async Task<PersonId> ReachedAsync(PersonId id, CancellationToken ct) =>
        await Reachable().Where(row => row.Id == id).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);

    private IQueryable<Person> Reachable() => current.Actor.May(Capability.ReadLiaison) ? db.People.AsNoTracking().InReachOf(current.Actor, db, clock.ThisMonth) : throw new NotFoundException();
}

public sealed record PortraitForDesk(LiaisonTalent Talent, PortraitsOfTalent Portraits);
