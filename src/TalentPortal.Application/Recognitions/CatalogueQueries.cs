using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>The versions of the catalogue. There are a few in ten years, so they are read whole.</summary>
public sealed class CatalogueQueries(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<CatalogueVersion>> ListAsync(CancellationToken ct) =>
        await db.CatalogueVersions.AsNoTracking().VisibleTo(current.Actor).OrderByDescending(version => version.Number).ToListAsync(ct);

    public Task<CatalogueVersion> GetAsync(CatalogueVersionId id, CancellationToken ct) =>
        db.CatalogueVersions.AsNoTracking().VisibleTo(current.Actor).Where(version => version.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>What holds today, for anybody; null when nothing is in force.</summary>
    public async Task<CatalogueVersion?> InForceAsync(CancellationToken ct)
    {
        var today = clock.Today;
        return await db.CatalogueVersions.AsNoTracking()
            .Where(version => (version.State == CatalogueState.Published || version.State == CatalogueState.Superseded) && version.EffectiveFrom <= today && (version.EffectiveTo == null || version.EffectiveTo >= today))
            .OrderByDescending(version => version.EffectiveFrom).FirstOrDefaultAsync(ct);
    }

    /// <summary>The version a case keeps.</summary>
    public Task<CatalogueVersion> OfAsync(CatalogueVersionId id, CancellationToken ct) => db.CatalogueVersions.AsNoTracking().SingleAsync(version => version.Id == id, ct);
}
