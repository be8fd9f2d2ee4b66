using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Documents;

/// <summary>That a paper is not good any more is written once and kept, also against whoever writes to the table past the portal's services.</summary>
public static class WithdrawalTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Table = "DocumentWithdrawals", Kept = "TR_DocumentWithdrawals_Kept";

    /// <summary>The last statements of a migration that makes the table anew.</summary>
    public static void Create(MigrationBuilder migration) => migration.Keep(Table, Kept, 50015, "a withdrawal");
}
