using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TalentPortal.Persistence.Foundation;

/// <summary>
/// SQLite works a statement out anew for every command, and EF makes a new command for every query; on a page of one query and 50 rows
/// that was a sixth of the time. Here each connection keeps the statements it has prepared, and a query that comes again
/// only binds its values. (SQL Server keeps its plans itself.)
/// </summary>
/// <remarks>Needs connections that stay open (<see cref="KeptSqliteConnection"/>): a prepared statement dies with its connection.</remarks>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    /// <summary>Statements kept by one connection. Lists of unknown length make new texts for ever; at the limit it begins again.</summary>
    private const int Limit = 200;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Kept>> connections = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Read(command) is { } reader ? InterceptionResult<DbDataReader>.SuppressWithResult(reader) : result;

    // SQLite has no asynchronous calls; the provider's own asynchronous methods run the synchronous ones too.
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReaderExecuting(command, eventData, result));
    }

    /// <returns>Null when the same statement of this connection is being read at this moment; the command then runs by itself.</returns>
    private SqliteDataReader? Read(DbCommand command)
    {
        if (command is not SqliteCommand { Connection: { } connection } asked) return null;
        var statements = connections.GetValue(connection, static _ => []);
        if (!statements.TryGetValue(asked.CommandText, out var kept))
        {
            if (statements.Count >= Limit) Forget(statements);
            statements.Add(asked.CommandText, kept = new Kept(asked.CommandText, connection));
        }

        return kept.Read(asked);
    }

    private static void Forget(Dictionary<string, Kept> statements)
    {
        foreach (var (text, kept) in statements.Where(statement => !statement.Value.IsReading).ToList())
        {
            statements.Remove(text);
            kept.Dispose();
        }
    }

    private sealed class Kept(string text, SqliteConnection connection) : IDisposable
    {
        private readonly SqliteCommand command = new(text, connection);
        private SqliteDataReader? reader;

        public bool IsReading => reader is { IsClosed: false };

        public SqliteDataReader? Read(SqliteCommand asked)
        {
            if (IsReading) return null;
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters) command.Parameters.Add(parameter);
            (command.Transaction, command.CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
            return reader = command.ExecuteReader();
        }

        public void Dispose() => command.Dispose();
    }
}
