using Microsoft.EntityFrameworkCore.Migrations;

namespace TalentPortal.Persistence.Budgets;

/// <summary>What the portal's services keep, kept also against whoever writes to the tables past them: an entry of the budget's journal and its postings are written once.</summary>
public static class JournalTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Entries = "TR_BudgetEntries_Kept", Postings = "TR_BudgetPostings_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var isSqlite = migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true;
        foreach (var statement in isSqlite ? OnSqlite() : OnSqlServer()) migration.Sql(statement);
    }

    private static string[] OnSqlite() =>
    [
        "CREATE TRIGGER TR_BudgetEntries_NoUpdate BEFORE UPDATE ON BudgetEntries BEGIN SELECT RAISE(ABORT, 'an entry of the journal is written once'); END",
        "CREATE TRIGGER TR_BudgetEntries_NoDelete BEFORE DELETE ON BudgetEntries BEGIN SELECT RAISE(ABORT, 'an entry of the journal is kept'); END",
        "CREATE TRIGGER TR_BudgetPostings_NoUpdate BEFORE UPDATE ON BudgetPostings BEGIN SELECT RAISE(ABORT, 'a posting is written once'); END",
        "CREATE TRIGGER TR_BudgetPostings_NoDelete BEFORE DELETE ON BudgetPostings BEGIN SELECT RAISE(ABORT, 'a posting is kept'); END",
    ];

    private static string[] OnSqlServer() =>
    [
        Kept(Entries, "BudgetEntries", 50006),
        Kept(Postings, "BudgetPostings", 50007),
    ];

    /// <summary>SQL Server wants a trigger alone in its batch, also where an administrator runs all migrations as one script.</summary>
    private static string Kept(string trigger, string table, int error) =>
        $"EXEC(N'CREATE TRIGGER {trigger} ON {table} AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted) THROW {error}, ''the journal of the budget is written once and kept'', 1; END')";
}
