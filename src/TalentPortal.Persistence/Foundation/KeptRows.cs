using Microsoft.EntityFrameworkCore.Migrations;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Rows that are written once and kept, also against whoever writes to the table past the portal's services.</summary>
internal static class KeptRows
{
    /// <summary>Among the last statements of a migration that makes the table anew.</summary>
    /// <param name="migration">It.</param>
    /// <param name="table">Whose rows.</param>
    /// <param name="trigger">Its name on SQL Server; the model names it too, because SQL Server must not use OUTPUT on a table with triggers.</param>
    /// <param name="error">Number on SQL Server, from 50001 on; each table has its own.</param>
    /// <param name="what">What a row is, for whoever is refused, e.g. "a step".</param>
    public static void Keep(this MigrationBuilder migration, string table, string trigger, int error, string what)
    {
        ArgumentNullException.ThrowIfNull(migration);
        if (migration.IsForSqlite())
        {
            migration.Sql($"CREATE TRIGGER TR_{table}_NoUpdate BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{what} is written once'); END");
            migration.Sql($"CREATE TRIGGER TR_{table}_NoDelete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{what} is kept'); END");
            return;
        }

        // SQL Server wants a trigger alone in its batch, also where an administrator runs all migrations as one script.
        migration.Sql($"EXEC(N'CREATE TRIGGER {trigger} ON {table} AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted) THROW {error}, ''{what} is written once and kept'', 1; END')");
    }

    public static bool IsForSqlite(this MigrationBuilder migration) => migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true;
}
