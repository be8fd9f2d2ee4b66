using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Imports a confirmed roster block by block, and goes on behind the last saved block when it is started again.</summary>
public sealed class RosterImportJob(IPortalDb db, DocumentVault files, IServiceScopeFactory scopes, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "roster.import";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var id = RosterImportId.Parse(job.Input, null);
        var import = await db.RosterImports.AsNoTracking().SingleAsync(candidate => candidate.Id == id, ct);
        if (import.Status is SheetImportStatus.Importing) await ImportAsync(import, job, ct);

        var done = await db.RosterImports.SingleAsync(candidate => candidate.Id == id, ct);
        done.Finish(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return new JobOutcome(new TextMessage("roster.job.imported", [done.Imported.New, done.Imported.Changed, done.Imported.Unchanged, done.Imported.Faulty]));
    }

    private async Task ImportAsync(RosterImport import, RunningJob job, CancellationToken ct)
    {
        using var content = new MemoryStream(await files.ReadAsync(await db.StoredFiles.SingleAsync(file => file.Id == import.FileId, ct), ct), writable: false);
        var lines = new RosterFile(content, CountyClock.DayOf(import.UploadedAt)).Lines().Where(line => line.RowNumber > import.LastRow);
        var (memory, done) = (new RosterMemory(), (long)import.Imported.Rows);
        await foreach (var block in lines.Chunk(RosterMatcher.BlockSize).Ahead(ct))
        {
            await WriteAsync(import.Id, block, memory, ct);
            done += block.Length;
            await job.ReportAsync(done, import.Foretold.Rows);
        }
    }

    private Task WriteAsync(RosterImportId id, RosterLine[] block, RosterMemory memory, CancellationToken ct) =>
        scopes.WriteBlockAsync<RosterBlockWriter>(writer => writer.WriteAsync(id, block, memory, ct), memory.Forget);
}
