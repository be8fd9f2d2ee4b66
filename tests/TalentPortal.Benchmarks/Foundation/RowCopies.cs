using Microsoft.Data.Sqlite;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>
/// Multiplies rows inside SQLite: every column of a row that was made by ordinary moves, with the named columns changed. So a register
/// of half a million cases is there in seconds and stays complete when the model gets a column more.
/// </summary>
internal sealed class RowCopies(SqliteConnection connection)
{
    /// <summary>The id of the n-th copy of one kind of row, as an SQL expression of <c>n</c>.</summary>
    public static string Id(int kind, string n = "n") => $"printf('{kind:X8}-0000-7000-8000-%012X', {n})";

    /// <summary>Copies the rows that match, each so many times.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="where">Which row is the pattern; the table is called <c>pattern</c>.</param>
    /// <param name="copies">The number of copies, counted by <c>n</c> from 1.</param>
    /// <param name="changes">Column and SQL expression.</param>
    public async Task MakeAsync(string table, string where, int copies, params (string Column, string Value)[] changes)
    {
        var changed = changes.ToDictionary(change => change.Column, change => change.Value);
        var columns = await ReadAsync($"SELECT name FROM pragma_table_info('{table}')");
        if (changed.Keys.Except(columns).FirstOrDefault() is { } unknown) throw new InvalidOperationException($"{table} has no column {unknown}.");
        var made = await ExecuteAsync(
            $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {copies})
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(Quoted))})
            SELECT {string.Join(", ", columns.Select(column => changed.GetValueOrDefault(column, $"pattern.{Quoted(column)}")))}
            FROM numbers CROSS JOIN "{table}" AS pattern WHERE {where}
            """);
        if (made < copies) throw new InvalidOperationException($"{table} has no row where {where}.");
    }

    /// <summary>Builds the indexes once at the end, which is faster than keeping them at each of many rows.</summary>
    public async Task WithoutIndexesAsync(Func<Task> work)
    {
        var indexes = await ReadAsync("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        var statements = await ReadAsync("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        await ExecuteAsync("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN");
        foreach (var index in indexes) await ExecuteAsync($"DROP INDEX {Quoted(index)}");
        await work();
        foreach (var statement in statements) await ExecuteAsync(statement);
        await ExecuteAsync("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return await command.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
