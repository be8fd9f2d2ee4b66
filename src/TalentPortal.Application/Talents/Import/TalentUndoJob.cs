using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>Takes an import back, the last row first, block by block; a row that is taken back says so and is not looked at again.</summary>
public sealed class TalentUndoJob(IPortalDb db, IServiceScopeFactory scopes, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "talents.undo";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = TalentImportId.Parse(job.Input, null);
        var import = await db.TalentImports.AsNoTracking().SingleAsync(candidate => candidate.Id == id, ct);
        if (import.Status is SheetImportStatus.Undoing)
        {
            var (all, left) = (import.Imported.New + import.Imported.Changed, int.MaxValue);
            while (left > 0)
            {
                await scopes.WriteBlockAsync<TalentUndoWriter>(async writer => left = await writer.TakeBackAsync(id, ct), () => { });
                await job.ReportAsync(all - left, all);
            }
        }

        var done = await db.TalentImports.SingleAsync(candidate => candidate.Id == id, ct);
        done.FinishUndo(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return new JobOutcome(new TextMessage("talent_import.job.undone", [done.Undo.Removed, done.Undo.Restored, done.Undo.Kept]));
    }
}
