using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>Imports a confirmed talent list block by block, and goes on behind the last saved block when it is started again.</summary>
public sealed class TalentImportJob(IPortalDb db, DocumentVault files, IServiceScopeFactory scopes, Ethnicities ethnicities, PortalTexts texts, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "talents.import";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = TalentImportId.Parse(job.Input, null);
        var import = await db.TalentImports.AsNoTracking().SingleAsync(candidate => candidate.Id == id, ct);
        if (import.Status is SheetImportStatus.Importing) await ImportAsync(import, job, ct);

        var done = await db.TalentImports.SingleAsync(candidate => candidate.Id == id, ct);
        done.Finish(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        var counts = done.Imported;
        return new JobOutcome(new TextMessage("talent_import.job.imported", [counts.New, counts.Changed, counts.Unchanged, counts.Skipped + counts.Repeated, counts.Faulty]));
    }

    private async Task ImportAsync(TalentImport import, RunningJob job, CancellationToken ct)
    {
        using var content = new MemoryStream(await files.ReadAsync(await db.StoredFiles.SingleAsync(file => file.Id == import.FileId, ct), ct), writable: false);
        var reader = new TalentLineReader(import.Columns, new TalentWords(texts, ethnicities), CountyClock.DayOf(import.UploadedAt));
        var lines = new TalentListFile(content).Lines(reader).Where(line => line.RowNumber > import.LastRow);
        var (memory, done) = (new TalentMemory(), (long)import.Imported.Rows);
        await foreach (var block in lines.Chunk(TalentMatcher.BlockSize).Ahead(ct))
        {
            await scopes.WriteBlockAsync<TalentBlockWriter>(writer => writer.WriteAsync(import.Id, block, memory, ct), memory.Employers.Forget);
            done += block.Length;
            await job.ReportAsync(done, import.Foretold.Rows);
        }
    }
}
