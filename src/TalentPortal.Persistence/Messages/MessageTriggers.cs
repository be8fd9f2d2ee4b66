using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Messages;

/// <summary>A message in an inbox is kept as it was written, but for its read mark, and the rules of a time are kept, also against whoever writes to the table past the portal's services.</summary>
public static class MessageTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Inbox = "TR_PortalMessages_Kept", Rules = "TR_MessageRules_Kept";

    private const string Table = "PortalMessages";
    private static readonly string[] Kept = ["Id", "To", "Subject", "SubjectId", "Text_Key", "Text_Values", "WrittenAt"];

    /// <summary>Among the last statements of a migration that makes the table anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.Keep("MessageRules", Rules, 50022, "the rules of a time");
        if (migration.IsForSqlite())
        {
            migration.Sql($"CREATE TRIGGER TR_{Table}_NoUpdate BEFORE UPDATE OF {string.Join(", ", Kept.Select(column => $"\"{column}\""))} ON {Table} BEGIN SELECT RAISE(ABORT, 'a message is written once'); END");
            migration.Sql($"CREATE TRIGGER TR_{Table}_NoDelete BEFORE DELETE ON {Table} BEGIN SELECT RAISE(ABORT, 'a message is kept'); END");
            return;
        }

        var touched = string.Join(" OR ", Kept.Select(column => $"UPDATE([{column}])"));
        migration.Sql($"EXEC(N'CREATE TRIGGER {Inbox} ON {Table} AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted) AND ({touched} OR NOT EXISTS (SELECT 1 FROM inserted)) THROW 50021, ''a message is written once and kept'', 1; END')");
    }
}
