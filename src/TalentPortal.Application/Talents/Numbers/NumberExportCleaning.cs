using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Ends what lay ready or waited too long: the file goes, whom it showed is forgotten, the record of who asked for what stays.</summary>
public sealed class NumberExportCleaning(IPortalDb db, DocumentVault files, CountyClock clock)
{
    private const int AtOnce = 100;

    public async Task CleanAsync(CancellationToken ct)
    {
        var now = clock.UtcNow;
        var over = await db.NumberExports.Where(export => (export.State == NumberExportState.Pending || export.State == NumberExportState.Approved || export.State == NumberExportState.Ready) && export.ExpiresAt <= now)
            .OrderBy(export => export.ExpiresAt).Take(AtOnce).ToListAsync(ct);
        var ids = over.Select(export => export.Expire(now)).OfType<StoredFileId>().ToList();
        var gone = await db.StoredFiles.Where(file => ids.Contains(file.Id)).ToListAsync(ct);
        db.StoredFiles.RemoveRange(gone);
        await db.SaveChangesAsync(ct);
        // After its row: a crash in between leaves a file without a row, which is swept.
        foreach (var file in gone) files.Remove(file);
    }
}
