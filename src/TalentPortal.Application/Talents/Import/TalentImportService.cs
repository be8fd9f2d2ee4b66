using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>Everything a clerk does with talent lists: upload, say what the columns are, look at the check, confirm, take back, fetch the annotated copy.</summary>
public sealed class TalentImportService(
    IPortalDb db, ICurrentActor current, DocumentVault files, TimeProvider clock, IValidator<MapTalentList> mapping, IValidator<UndoTalentImport> undoing)
{
    private const int PageSize = 30, KeptShown = 100;

    /// <summary>Stores the file. A file that cannot be read at all is refused at once.</summary>
    public async Task<TalentImportId> UploadAsync(UploadedSheet form, Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = Clerk();
        using var copy = await UploadedSheet.ReadAsync(content, ct);
        var head = new TalentListFile(copy).Head();
        copy.Position = 0;
        var (id, now) = (TalentImportId.New(), clock.GetUtcNow().UtcDateTime);
        var file = await files.StoreAsync(copy, FileKind.Xlsx, form.PlainName, new DocumentSubject(SubjectKind.Job, id.Value), actor.Id, ct);
        db.TalentImports.Add(new TalentImport(id, file.Id, form.PlainName, file.Sha256, TalentHeadings.Hash(head.Headings), actor, now));
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>The latest first; <paramref name="before"/> is the last one of the page before.</summary>
    public async Task<TalentImportPage> ListAsync(TalentImportId? before, CancellationToken ct)
    {
        _ = Clerk();
        var imports = db.TalentImports.AsNoTracking();
        if (before is { } last) imports = imports.Where(import => import.UploadedAt < db.TalentImports.Single(known => known.Id == last).UploadedAt);
        var rows = await imports.OrderByDescending(import => import.UploadedAt).Take(PageSize + 1)
            .Select(import => new TalentImportListRow(import.Id, import.FileName, import.UploadedByName, import.UploadedAt, import.Status, import.Imported.New, import.Imported.Changed))
            .ToListAsync(ct);
        return new TalentImportPage([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    public async Task<TalentImportForClerk> GetAsync(TalentImportId id, CancellationToken ct)
    {
        var import = await LoadAsync(id, ct);
        var earlier = await db.TalentImports.Where(other => other.Sha256 == import.Sha256 && other.Id != id && other.ImportedAt != null && other.UndoneAt == null)
            .OrderByDescending(other => other.ImportedAt).Select(other => other.ImportedAt).FirstOrDefaultAsync(ct);
        var job = JobOf(import) is { } running ? JobForOwner.Of(await db.Jobs.AsNoTracking().SingleAsync(candidate => candidate.Id == running, ct)) : null;
        var samples = await db.TalentImportSamples.AsNoTracking().Where(sample => sample.ImportId == id).OrderBy(sample => sample.RowNumber).ToListAsync(ct);
        return new TalentImportForClerk(import, job, samples, earlier, import.Status is SheetImportStatus.Undone ? await KeptAsync(id, ct) : []);
    }

    /// <summary>What the columns hold: as chosen here, else as with the last list that had the same headings, else as their names tell.</summary>
    public async Task<TalentListColumns> ColumnsAsync(TalentImportId id, CancellationToken ct)
    {
        var import = await LoadAsync(id, ct);
        using var content = new MemoryStream(await files.ReadAsync(await db.StoredFiles.SingleAsync(file => file.Id == import.FileId, ct), ct), writable: false);
        var head = new TalentListFile(content).Head();
        var remembered = import.Columns.Count > 0 ? import
            : await db.TalentImports.AsNoTracking().Where(other => other.HeadingsHash == import.HeadingsHash && other.Id != id && other.ColumnsJson != "[]").OrderByDescending(other => other.UploadedAt).FirstOrDefaultAsync(ct);
        var holds = remembered?.Columns is { } known && known.Count == head.Headings.Count ? known : TalentHeadings.Suggest(head.Headings);
        return new TalentListColumns(
            [.. head.Headings.Select((heading, column) => new TalentListColumn(heading, [.. head.Examples.Select(row => Masked(row[column], holds[column])).Where(text => text.Length > 0)], holds[column]))],
            IsRemembered: remembered is not null && remembered.Id != id);
    }

    /// <summary>Keeps what the columns are and queues the check; until the import is confirmed it may be done again.</summary>
    public async Task MapAsync(TalentImportId id, MapTalentList form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await mapping.ValidateAndThrowAsync(form, ct);
        var (actor, import) = (Clerk(), (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value));
        var job = Queue(TalentCheckJob.JobKind, id, actor);
        import.Map([.. form.Columns], form.Mode, form.AsOf!.Value, job.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Queues the import. Asked twice, it is still one import; asked after a stop, whatever was begun goes on where it was.</summary>
    public async Task ConfirmAsync(TalentImportId id, ConfirmTalentList form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (actor, import) = (Clerk(), await LoadAsync(id, ct));
        switch (import.Status)
        {
            case SheetImportStatus.Checking or SheetImportStatus.Importing or SheetImportStatus.Undoing when await HasStoppedAsync(import, ct):
                Resume(import, actor);
                break;
            case SheetImportStatus.Importing or SheetImportStatus.Imported:
                return;
            default:
                import.AtVersion(form.Version, id.Value).Confirm(actor, Queue(TalentImportJob.JobKind, id, actor).Id, clock.GetUtcNow().UtcDateTime);
                break;
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Queues the way back. What was built on since stays, and is listed.</summary>
    public async Task UndoAsync(TalentImportId id, UndoTalentImport form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await undoing.ValidateAndThrowAsync(form, ct);
        var (actor, import) = (Clerk(), (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value));
        import.TakeBack(actor, form.Reason!.Trim(), Queue(TalentUndoJob.JobKind, id, actor).Id);
        await db.SaveChangesAsync(ct);
    }

    public async Task<(string Name, byte[] Content)> AnnotatedCopyAsync(TalentImportId id, CancellationToken ct)
    {
        var file = (await LoadAsync(id, ct)).AnnotatedFileId ?? throw new NotFoundException();
        var stored = await db.StoredFiles.SingleAsync(candidate => candidate.Id == file, ct);
        return (stored.OriginalName, await files.ReadAsync(stored, ct));
    }

    /// <summary>An empty list with every column that can be read.</summary>
    public Task WriteTemplateAsync(Stream target, CancellationToken ct)
    {
        _ = Clerk();
        return SheetWriter.SaveAsync(target, [SheetToWrite.OfTexts("Sheet1", [TalentHeadings.Template])], ct);
    }

    private void Resume(TalentImport import, Actor actor)
    {
        switch (import.Status)
        {
            case SheetImportStatus.Checking: import.CheckAgain(Queue(TalentCheckJob.JobKind, import.Id, actor).Id); break;
            case SheetImportStatus.Importing: import.Resume(Queue(TalentImportJob.JobKind, import.Id, actor).Id); break;
            default: import.ResumeUndo(Queue(TalentUndoJob.JobKind, import.Id, actor).Id); break;
        }
    }

    private Job Queue(string kind, TalentImportId id, Actor actor)
    {
        var job = new Job(JobId.New(), kind, id.ToString(), actor.Id, clock.GetUtcNow().UtcDateTime);
        db.Jobs.Add(job);
        return job;
    }

    private static JobId? JobOf(TalentImport import) => import.UndoJobId ?? import.ImportJobId ?? import.CheckJobId;

    private async Task<bool> HasStoppedAsync(TalentImport import, CancellationToken ct) =>
        JobOf(import) is { } id && await db.Jobs.AnyAsync(job => job.Id == id && (job.State == JobState.Failed || job.State == JobState.Cancelled), ct);

    private async Task<IReadOnlyList<KeptRow>> KeptAsync(TalentImportId id, CancellationToken ct)
    {
        var rows = await (
            from row in db.TalentImportRows.AsNoTracking()
            join person in db.People on row.PersonId equals person.Id
            where row.ImportId == id && row.TakenBack == TalentUndoOutcome.Kept
            orderby row.RowNumber
            select new { row.RowNumber, person.Id, person.Name }).Take(KeptShown).ToListAsync(ct);
        return [.. rows.Select(row => new KeptRow(row.RowNumber, row.Id, Masks.Name(row.Name)))];
    }

    /// <summary>The clerk shall see what kind of thing stands in a column, not whose.</summary>
    private static string Masked(string text, TalentColumn? holds)
    {
        var plain = CellText.Plain(text);
        return holds is TalentColumn.Name ? Masks.Name(plain)
            : plain.Count(char.IsAsciiDigit) < 10 ? plain
            : plain.Length <= 11 ? Masks.Phone(plain) : Masks.IdNumber(plain);
    }

    private async Task<TalentImport> LoadAsync(TalentImportId id, CancellationToken ct)
    {
        _ = Clerk();
        return await db.TalentImports.Where(import => import.Id == id).SingleOrNotFoundAsync(ct);
    }

    private Actor Clerk() => current.Actor is var actor && actor.May(Capability.ImportTalents) ? actor : throw new NotFoundException();
}
