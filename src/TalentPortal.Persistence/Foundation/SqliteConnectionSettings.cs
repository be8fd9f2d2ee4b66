using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace TalentPortal.Persistence.Foundation;

/// <summary>
/// Durability is code: WAL with FULL synchronisation, so that an acknowledged application survives a power cut, foreign keys on,
/// and a wait instead of an error while another process writes. Said once to each native connection.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=45000;";

    private readonly ConditionalWeakTable<sqlite3, object> settled = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSettled(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Settled(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSettled(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Settled(connection);
    }

    private bool IsSettled(DbConnection connection) => ((SqliteConnection)connection).Handle is { } native && settled.TryGetValue(native, out _);

    private void Settled(DbConnection connection) => settled.AddOrUpdate(((SqliteConnection)connection).Handle!, this);
}
