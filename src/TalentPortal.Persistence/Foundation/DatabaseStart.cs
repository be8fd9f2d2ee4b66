using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Brings the database to this version before the portal listens.</summary>
public sealed class DatabaseStart(PortalDb db)
{
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Applies the migrations, one process at a time. A process killed while migrating leaves SQLite's migration lock behind, and
    /// the next one would wait for ever; a lock older than five minutes is removed.
    /// </summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        // The usual start: nothing to do, so nothing is locked, and the model is not compared with its snapshot as the migrator would.
        if (await IsUpToDateAsync(ct)) return;
        if (db.Database.IsSqlite()) await RemoveAbandonedLockAsync(ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>The migrator's own look would build a model by convention to learn the name of a column, which takes longer than the rest of it.</summary>
    private async Task<bool> IsUpToDateAsync(CancellationToken ct)
    {
        if (!await db.GetService<IHistoryRepository>().ExistsAsync(ct)) return false;
        var applied = await db.Database.SqlQuery<string>($"SELECT MigrationId AS Value FROM __EFMigrationsHistory").ToListAsync(ct);
        return !db.Database.GetMigrations().Except(applied).Any();
    }

    private async Task RemoveAbandonedLockAsync(CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct)) return;
        var hasLock = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (hasLock == 0) return;
        await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock WHERE Timestamp < datetime('now', {$"-{AbandonedAfter.TotalMinutes} minutes"})", ct);
    }
}
