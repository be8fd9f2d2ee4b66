using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Everything a clerk does with insurance rosters: upload, look at the check, confirm, fetch the annotated copy.</summary>
public sealed class RosterImportService(IPortalDb db, ICurrentActor current, DocumentVault files, TimeProvider clock)
{
    private const int PageSize = 30;

    /// <summary>Stores the file and queues its check.</summary>
    public async Task<RosterImportId> UploadAsync(UploadedSheet form, Stream content, CancellationToken ct)
    {
        var actor = Clerk();
        using var copy = await UploadedSheet.ReadAsync(content, ct);
        var (id, job, now) = (RosterImportId.New(), JobId.New(), clock.GetUtcNow().UtcDateTime);
        var file = await files.StoreAsync(copy, FileKind.Xlsx, form.PlainName, new DocumentSubject(SubjectKind.Job, job.Value), actor.Id, ct);
        db.Jobs.Add(new Job(job, RosterCheckJob.JobKind, id.ToString(), actor.Id, now));
        db.RosterImports.Add(new RosterImport(id, file.Id, form.PlainName, file.Sha256, actor, job, now));
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>The latest first; <paramref name="before"/> is the last one of the page before.</summary>
    public async Task<RosterImportPage> ListAsync(RosterImportId? before, CancellationToken ct)
    {
        _ = Clerk();
        // Ids are made in order of time, so they are the key of the page as well.
        var imports = db.RosterImports.AsNoTracking();
        if (before is { } last) imports = imports.Where(import => import.UploadedAt < db.RosterImports.Single(known => known.Id == last).UploadedAt);
        var rows = await imports.OrderByDescending(import => import.UploadedAt).Take(PageSize + 1)
            .Select(import => new RosterImportRow(import.Id, import.FileName, import.UploadedByName, import.UploadedAt, import.Status, import.Imported.New, import.Imported.Changed))
            .ToListAsync(ct);
        return new RosterImportPage([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    public async Task<RosterForClerk> GetAsync(RosterImportId id, CancellationToken ct)
    {
        var import = await LoadAsync(id, ct);
        var job = import.ImportJobId ?? import.CheckJobId!.Value;
        var earlier = await db.RosterImports.Where(other => other.Sha256 == import.Sha256 && other.Id != id && other.ImportedAt != null)
            .OrderByDescending(other => other.ImportedAt).Select(other => other.ImportedAt).FirstOrDefaultAsync(ct);
        return new RosterForClerk(
            import,
            JobForOwner.Of(await db.Jobs.AsNoTracking().SingleAsync(candidate => candidate.Id == job, ct)),
            await db.RosterSamples.AsNoTracking().Where(sample => sample.ImportId == id).OrderBy(sample => sample.RowNumber).ToListAsync(ct),
            earlier);
    }

    /// <summary>Queues the import. Asked twice, it is still one import; asked after a stop, it goes on where it was.</summary>
    public async Task ConfirmAsync(RosterImportId id, ConfirmRoster form, CancellationToken ct)
    {
        var (actor, import, now) = (Clerk(), await LoadAsync(id, ct), clock.GetUtcNow().UtcDateTime);
        if (import.Status is SheetImportStatus.Imported || (import.Status is SheetImportStatus.Importing && !await HasStoppedAsync(import, ct))) return;
        if (import.Status is not SheetImportStatus.Importing) import.AtVersion(form.Version, id.Value);

        var job = new Job(JobId.New(), RosterImportJob.JobKind, id.ToString(), actor.Id, now);
        if (import.Status is SheetImportStatus.Importing) import.Resume(job.Id);
        else import.Confirm(actor, job.Id, now);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
    }

    public async Task<(string Name, byte[] Content)> AnnotatedCopyAsync(RosterImportId id, CancellationToken ct)
    {
        var file = (await LoadAsync(id, ct)).AnnotatedFileId ?? throw new NotFoundException();
        var stored = await db.StoredFiles.SingleAsync(candidate => candidate.Id == file, ct);
        return (stored.OriginalName, await files.ReadAsync(stored, ct));
    }

    private async Task<bool> HasStoppedAsync(RosterImport import, CancellationToken ct) =>
        await db.Jobs.AnyAsync(job => job.Id == import.ImportJobId && (job.State == JobState.Failed || job.State == JobState.Cancelled), ct);

    private async Task<RosterImport> LoadAsync(RosterImportId id, CancellationToken ct)
    {
        _ = Clerk();
        return await db.RosterImports.Where(import => import.Id == id).SingleOrNotFoundAsync(ct);
    }

    private Actor Clerk() => current.Actor is var actor && actor.May(Capability.ImportInsurance) ? actor : throw new NotFoundException();
}
