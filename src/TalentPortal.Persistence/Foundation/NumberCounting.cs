using Microsoft.EntityFrameworkCore;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Raising locks the row on SQL Server and the database on SQLite: whoever comes second waits for the first one's end.</summary>
internal static class NumberCounting
{
    public static async Task<int> RaiseAsync(PortalDb db, string series, CancellationToken ct)
    {
        if (!await TryRaiseAsync(db, series, ct) && !await db.Database.TryInsertAsync($"INSERT INTO NumberSeries (\"Key\", \"Last\") VALUES ({series}, 1)", ct))
            await TryRaiseAsync(db, series, ct);
        return await db.NumberSeries.Where(row => row.Key == series).Select(row => row.Last).SingleAsync(ct);
    }

    /// <summary>Written over with what it is: the lock is that of raising.</summary>
    public static async Task HoldAsync(PortalDb db, string series, CancellationToken ct)
    {
        if (!await TryHoldAsync(db, series, ct) && !await db.Database.TryInsertAsync($"INSERT INTO NumberSeries (\"Key\", \"Last\") VALUES ({series}, 0)", ct))
            await TryHoldAsync(db, series, ct);
    }

    private static async Task<bool> TryHoldAsync(PortalDb db, string series, CancellationToken ct) =>
        await db.NumberSeries.Where(row => row.Key == series).ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, row => row.Last), ct) == 1;

    private static async Task<bool> TryRaiseAsync(PortalDb db, string series, CancellationToken ct) =>
        await db.NumberSeries.Where(row => row.Key == series).ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, row => row.Last + 1), ct) == 1;
}
