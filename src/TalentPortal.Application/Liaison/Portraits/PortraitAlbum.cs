using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Portraits;

/// <summary>The photographs of talents: who has one, the one that is shown, one put in its place. Whoever asks has made sure that the reader may.</summary>
public sealed class PortraitAlbum(IPortalDb db, ICurrentActor current, DocumentVault vault, PortalTexts texts, CountyClock clock)
{
    /// <summary>All that were put, the latest first; two records that became one may both have had one.</summary>
    public async Task<PortraitsOfTalent> OfAsync(PersonId person, CancellationToken ct) =>
        new([.. await db.TalentPortraits.Where(row => row.PersonId == person).OrderByDescending(row => row.PutAt).ThenByDescending(row => row.Id).ToListAsync(ct)])
        {
            HasLeader = await db.LiaisonAssignments.AnyAsync(row => row.PersonId == person && row.To == null, ct),
        };

    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<OpenedFile> OpenAsync(PersonId person, CancellationToken ct) => await FindAsync(person, ct) ?? throw new NotFoundException();

    public async Task<OpenedFile?> FindAsync(PersonId person, CancellationToken ct)
    {
        var shown = await db.TalentPortraits.AsNoTracking().Where(row => row.PersonId == person && row.Ending == null).OrderByDescending(row => row.PutAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        return shown is null ? null : await ReadAsync(shown, ct);
    }

    /// <summary>One of those within reach, as long as it was not taken away.</summary>
    public async Task<OpenedFile> OpenAsync(TalentPortraitId id, IQueryable<PersonId> reachable, CancellationToken ct) =>
        await ReadAsync(await db.TalentPortraits.AsNoTracking().Where(row => row.Id == id && row.Ending == null && reachable.Contains(row.PersonId)).SingleOrNotFoundAsync(ct), ct);

    /// <summary>In the place of the one that is shown.</summary>
    /// <param name="person">Whose face.</param>
    /// <param name="seen">What the form showed, see <see cref="PortraitsOfTalent.Version"/>.</param>
    /// <param name="photos">As the browser sent them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task PutAsync(PersonId person, long seen, IReadOnlyList<(string Name, byte[] Content)> photos, CancellationToken ct)
    {
        var known = await OfAsync(person, ct);
        RefusedException.ThrowIf(TalentPortrait.WhyNotPut(person, known.HasLeader, current.Actor) ?? known.WhyStale(seen));
        var sent = Pictures.Screen(photos, 1, 1, texts["portrait.only"], texts)[0];
        var kept = PortraitImage.Of(sent.Content) ?? throw Pictures.Refused(texts["portrait.too_small", PortraitImage.ShortestSide]);
        var id = TalentPortraitId.New();
        var file = await vault.StoreAsync(new ScreenedFile(FileKind.Jpeg, Path.ChangeExtension(sent.Name, "jpg"), kept), new DocumentSubject(SubjectKind.TalentPortrait, id.Value), current.Actor.Id, ct);
        foreach (var row in known.Rows.Where(row => row.Ending is null)) row.End(PortraitEnding.Replaced, current.Actor, clock.UtcNow);
        db.TalentPortraits.Add(new TalentPortrait(id, person, file.Id, known.HasLeader, current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>None is shown any more.</summary>
    public async Task RemoveAsync(PersonId person, long seen, CancellationToken ct)
    {
        var known = await OfAsync(person, ct);
        RefusedException.ThrowIf(known.WhyStale(seen) ?? (known.Shown is null ? PortraitRefusals.Gone : null));
        foreach (var row in known.Rows.Where(row => row.Ending is null)) row.End(PortraitEnding.Removed, current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<OpenedFile> ReadAsync(TalentPortrait portrait, CancellationToken ct)
    {
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == portrait.FileId, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }
}

/// <param name="Rows">The latest first.</param>
public sealed record PortraitsOfTalent(IReadOnlyList<TalentPortrait> Rows)
{
    public bool HasLeader { get; init; }
    public TalentPortrait? Shown => Rows.FirstOrDefault(row => row.Ending is null);

    /// <summary>Grows with each one put and each one taken away.</summary>
    public long Version => Rows.Sum(row => row.Version);

    public Refusal? WhyStale(long seen) => seen == Version ? null : PortraitRefusals.Gone;
}
