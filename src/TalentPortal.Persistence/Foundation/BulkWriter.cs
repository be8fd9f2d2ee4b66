using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Persistence.Foundation;

/// <summary>One prepared statement per table on SQLite, <c>SqlBulkCopy</c> on SQL Server.</summary>
internal sealed class BulkWriter(PortalDb db) : IBulkWriter
{
    private const int BlockSize = 1_000;

    public async Task<int> InsertAsync<T>(IEnumerable<T> rows, CancellationToken ct) where T : class =>
        await InTransactionAsync(async () =>
        {
            await using var block = await OpenAsync<T>(ct);
            var written = 0;
            foreach (var part in rows.Chunk(BlockSize)) written += await block.WriteAsync(part, ct);
            return written;
        }, ct);

    public async Task<int> InsertAsync<T>(IAsyncEnumerable<T> rows, CancellationToken ct) where T : class =>
        await InTransactionAsync(async () =>
        {
            await using var block = await OpenAsync<T>(ct);
            var written = 0;
            await foreach (var part in rows.Chunk(BlockSize).WithCancellation(ct)) written += await block.WriteAsync(part, ct);
            return written;
        }, ct);

    private async Task<int> InTransactionAsync(Func<Task<int>> write, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) return await write();
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var written = await write();
        await own.CommitAsync(ct);
        return written;
    }

    private async Task<IBulkTarget<T>> OpenAsync<T>(CancellationToken ct) where T : class
    {
        await db.Database.OpenConnectionAsync(ct);
        var table = BulkTable<T>.Of(db);
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        return db.Database.IsSqlServer()
            ? new SqlServerTarget<T>(table, (SqlConnection)connection, (SqlTransaction)transaction, db)
            : new PreparedTarget<T>(table, connection, transaction, db);
    }
}

internal interface IBulkTarget<in T> : IAsyncDisposable
{
    Task<int> WriteAsync(IReadOnlyCollection<T> rows, CancellationToken ct);
}

/// <summary>One statement, prepared once, executed per row: the fastest way into SQLite, which has no network to save.</summary>
internal sealed class PreparedTarget<T> : IBulkTarget<T> where T : class
{
    private readonly BulkTable<T> table;
    private readonly DbContext db;
    private readonly DbCommand command;

    public PreparedTarget(BulkTable<T> table, DbConnection connection, DbTransaction transaction, DbContext db)
    {
        (this.table, this.db) = (table, db);
        command = connection.CreateCommand();
        command.Transaction = transaction;
        var quote = db.GetService<ISqlGenerationHelper>();
        var names = table.Columns.Select((_, i) => $"@p{i}").ToArray();
        foreach (var (column, name) in table.Columns.Zip(names)) command.Parameters.Add(column.Mapping.CreateParameter(command, name, null, nullable: true));
        command.CommandText =
            $"INSERT INTO {quote.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", table.Columns.Select(column => quote.DelimitIdentifier(column.Name)))}) VALUES ({string.Join(", ", names)})";
        command.Prepare();
    }

    // SQLite's driver is synchronous beneath; awaiting each row would only cost.
    public Task<int> WriteAsync(IReadOnlyCollection<T> rows, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        foreach (var row in rows)
        {
            table.Check(row);
            for (var i = 0; i < table.Columns.Count; i++) command.Parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        return Task.FromResult(rows.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }
}

internal sealed class SqlServerTarget<T> : IBulkTarget<T> where T : class
{
    private readonly BulkTable<T> table;
    private readonly DbContext db;
    private readonly SqlBulkCopy copy;
    private readonly DataTable block = new();

    public SqlServerTarget(BulkTable<T> table, SqlConnection connection, SqlTransaction transaction, DbContext db)
    {
        (this.table, this.db) = (table, db);
        var quote = db.GetService<ISqlGenerationHelper>();
        // Without CheckConstraints a bulk copy would leave the foreign keys untrusted.
        copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers, transaction)
        {
            DestinationTableName = quote.DelimitIdentifier(table.Name, table.Schema),
        };
        foreach (var column in table.Columns)
        {
            block.Columns.Add(column.Name, ClrType(column.Mapping));
            copy.ColumnMappings.Add(column.Name, column.Name);
        }
    }

    public async Task<int> WriteAsync(IReadOnlyCollection<T> rows, CancellationToken ct)
    {
        block.Clear();
        foreach (var row in rows)
        {
            table.Check(row);
            block.Rows.Add([.. table.Columns.Select(column => Plain(column.Read(row)))]);
        }

        await copy.WriteToServerAsync(block, ct);
        return rows.Count;
    }

    public async ValueTask DisposeAsync()
    {
        ((IDisposable)copy).Dispose();
        block.Dispose();
        await db.Database.CloseConnectionAsync();
    }

    private static Type ClrType(RelationalTypeMapping mapping)
    {
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(DateOnly) ? typeof(DateTime) : type;
    }

    // A DataTable carries dates as DateTime; the column is a date all the same.
    private static object Plain(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
