using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace TalentPortal.Persistence.Foundation;

#pragma warning disable EF1001 // EF has no public way to say that a pooled context keeps its connection.

/// <summary>
/// A pooled context keeps its connection open from request to request, with the statements prepared on it; opening one says a dozen
/// functions to SQLite each time. Disposing the context closes it. Transactions end with the request as ever.
/// </summary>
internal sealed class KeptSqliteConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}

internal static class KeptSqliteConnections
{
    public static DbContextOptionsBuilder KeepConnections(this DbContextOptionsBuilder options) => options.ReplaceService<ISqliteRelationalConnection, KeptSqliteConnection>();
}
