using Microsoft.Data.Sqlite;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>States of a portal's SQLite database kept as files, so that each round begins with the same one.</summary>
internal sealed class DatabaseCopies(string dataDirectory) : IDisposable
{
    private readonly string kept = Directory.CreateTempSubdirectory("talent-states-").FullName;
    private readonly string live = Path.Combine(dataDirectory, "portal.db");

    public string PathOf(string state) => Path.Combine(kept, state + ".db");

    public async Task TakeAsync(string state)
    {
        await using (var connection = await BareInsert.OpenAsync(live)) await BareInsert.ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(live, PathOf(state), overwrite: true);
    }

    /// <summary>A copy that may be written to.</summary>
    public string Fresh(string state)
    {
        Remove(PathOf("fresh"));
        File.Copy(PathOf(state), PathOf("fresh"));
        return PathOf("fresh");
    }

    /// <summary>Puts the portal's database back to this state, through SQLite itself: the portal keeps its connections open.</summary>
    public async Task PutBackAsync(string state)
    {
        await using var source = await BareInsert.OpenAsync(PathOf(state), readOnly: true);
        await using var target = await BareInsert.OpenAsync(live);
        source.BackupDatabase(target);
        await BareInsert.ExecuteAsync(target, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Dispose() => Directory.Delete(kept, recursive: true);

    private static void Remove(string path)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(path + suffix);
    }
}
