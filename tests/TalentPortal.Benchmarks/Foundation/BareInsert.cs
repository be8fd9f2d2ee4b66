using Microsoft.Data.Sqlite;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>
/// Rows of one table put into the same table of another database by hand: one prepared statement, 1,000 rows a transaction, the
/// portal's own durability (WAL, FULL) and foreign keys.
/// </summary>
internal static class BareInsert
{
    private const int BlockSize = 1_000;

    public static async Task<SqliteConnection> OpenAsync(string path, bool readOnly = false)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False{(readOnly ? ";Mode=ReadOnly" : "")}");
        await connection.OpenAsync();
        if (!readOnly) await ExecuteAsync(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
        return connection;
    }

    public static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Only the inserting counts; the rows of a block are read beforehand.</summary>
    public static async Task<double> SecondsAsync(SqliteConnection source, SqliteConnection target, string table, string where = "1 = 1")
    {
        await using var query = source.CreateCommand();
        query.CommandText = $"SELECT * FROM {table} WHERE {where}";
        await using var reader = await query.ExecuteReaderAsync();
        await using var insert = target.CreateCommand();
        var names = Enumerable.Range(0, reader.FieldCount).Select(i => $"@p{i}").ToArray();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => $"\"{reader.GetName(i)}\""))}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names) insert.Parameters.AddWithValue(name, DBNull.Value);
        var (seconds, block) = (0.0, new List<object[]>(BlockSize));
        while (Fill(reader, block)) seconds += await Rounds.SecondsAsync(() => InsertBlockAsync(target, insert, block));
        return seconds;
    }

    private static bool Fill(SqliteDataReader reader, List<object[]> block)
    {
        block.Clear();
        while (block.Count < BlockSize && reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            block.Add(row);
        }

        return block.Count > 0;
    }

    private static async Task InsertBlockAsync(SqliteConnection target, SqliteCommand insert, List<object[]> block)
    {
        await using var transaction = (SqliteTransaction)await target.BeginTransactionAsync();
        insert.Transaction = transaction;
        await insert.PrepareAsync();
        foreach (var row in block)
        {
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i];
            insert.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }
}
