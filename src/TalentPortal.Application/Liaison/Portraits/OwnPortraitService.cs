using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Portraits;

/// <summary>A talent's own photograph.</summary>
public sealed class OwnPortraitService(IPortalDb db, PortraitAlbum album, ICurrentActor current)
{
    private PersonId Own => current.Actor.Person is { } person && current.Actor.May(Capability.ApplyForSubsidies) ? person : throw new NotFoundException();

    /// <summary>Nothing for somebody whom the register does not know yet.</summary>
    public async Task<PortraitsOfTalent> MineAsync(CancellationToken ct) => current.Actor.Person is null ? new PortraitsOfTalent([]) : await album.OfAsync(Own, ct);

    public Task<OpenedFile> OpenAsync(TalentPortraitId id, CancellationToken ct)
    {
        var own = Own;
        return album.OpenAsync(id, db.People.Where(row => row.Id == own).Select(row => row.Id), ct);
    }

    public Task PutAsync(long seen, IReadOnlyList<(string Name, byte[] Content)> photos, CancellationToken ct) => album.PutAsync(Own, seen, photos, ct);

    public Task RemoveAsync(long seen, CancellationToken ct) => album.RemoveAsync(Own, seen, ct);
}
