using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Opens a material for whoever reaches its case: the desks, and the applicant.</summary>
public sealed class SubsidyFileQuery(IPortalDb db, ICurrentActor current, DocumentVault vault)
{
    public Task<OpenedFile> ForDeskAsync(SubsidyApplicationId id, StoredFileId file, CancellationToken ct) =>
        OpenAsync(db.SubsidyApplications.AtDeskOf(current.Actor), id, file, ct);

    public Task<OpenedFile> ForApplicantAsync(SubsidyApplicationId id, StoredFileId file, CancellationToken ct) =>
        OpenAsync(db.SubsidyApplications.OwnedBy(current.Actor), id, file, ct);

    private async Task<OpenedFile> OpenAsync(IQueryable<SubsidyApplication> reachable, SubsidyApplicationId id, StoredFileId file, CancellationToken ct)
    {
        await reachable.Where(row => row.Id == id && row.Materials.Any(material => material.FileId == file)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }
}
