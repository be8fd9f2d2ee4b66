using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>
/// The rows an import made, taken out of its database and put into an empty one by hand: one prepared statement per table, 1,000 rows
/// a transaction, the portal's own durability (WAL, FULL).
/// </summary>
internal sealed class BareRows : IDisposable
{
    private static readonly string[] Tables = ["Employers", "People", "InsuranceMonths"];

    // In a database beside, so that the rows do not weigh on the memory that is measured.
    private readonly string copy = Path.Combine(Directory.CreateTempSubdirectory("talent-rows-").FullName, "rows.db");

    public async Task TakeAsync(MigratedDatabase database)
    {
        await using var connection = await OpenAsync(database);
        await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(connection.DataSource, copy, overwrite: true);
    }

    public async Task<double> InsertSecondsAsync()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await using var target = await OpenAsync(database);
        await using var source = new SqliteConnection($"Data Source={copy};Pooling=False;Mode=ReadOnly");
        await source.OpenAsync();
        var seconds = 0.0;
        foreach (var table in Tables) seconds += await InsertAsync(source, target, table);
        return seconds;
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);

    /// <summary>Only the inserting counts; the rows of a block are read beforehand.</summary>
    private static async Task<double> InsertAsync(SqliteConnection source, SqliteConnection target, string table)
    {
        await using var query = source.CreateCommand();
        query.CommandText = $"SELECT * FROM {table}";
        await using var reader = await query.ExecuteReaderAsync();
        await using var insert = target.CreateCommand();
        var names = Enumerable.Range(0, reader.FieldCount).Select(i => $"@p{i}").ToArray();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names) insert.Parameters.AddWithValue(name, DBNull.Value);
        var (seconds, block) = (0.0, new List<object[]>(1_000));
        while (Fill(reader, block)) seconds += await Rounds.SecondsAsync(() => InsertBlockAsync(target, insert, block));
        return seconds;
    }

    private static bool Fill(SqliteDataReader reader, List<object[]> block)
    {
        block.Clear();
        while (block.Count < 1_000 && reader.Read())
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

    private static async Task<SqliteConnection> OpenAsync(MigratedDatabase database)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var connection = new SqliteConnection(scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetConnectionString() + ";Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
