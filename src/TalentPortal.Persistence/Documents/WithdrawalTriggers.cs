using Microsoft.EntityFrameworkCore.Migrations;

namespace TalentPortal.Persistence.Documents;

/// <summary>That a paper is not good any more is written once and kept, also against whoever writes to the table past the portal's services.</summary>
public static class WithdrawalTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Table = "DocumentWithdrawals", Kept = "TR_DocumentWithdrawals_Kept";

    /// <summary>The last statements of a migration that makes the table anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is not true)
        {
            // SQL Server wants a trigger alone in its batch, also where an administrator runs all migrations as one script.
            migration.Sql($"EXEC(N'CREATE TRIGGER {Kept} ON {Table} AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted) THROW 50015, ''a withdrawal is written once and kept'', 1; END')");
            return;
        }

        migration.Sql($"CREATE TRIGGER TR_{Table}_NoUpdate BEFORE UPDATE ON {Table} BEGIN SELECT RAISE(ABORT, 'a withdrawal is written once'); END");
        migration.Sql($"CREATE TRIGGER TR_{Table}_NoDelete BEFORE DELETE ON {Table} BEGIN SELECT RAISE(ABORT, 'a withdrawal is kept'); END");
    }
}
