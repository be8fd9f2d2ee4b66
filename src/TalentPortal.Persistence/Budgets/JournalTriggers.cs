using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Budgets;

/// <summary>What the portal's services keep, kept also against whoever writes to the tables past them: an entry of the budget's journal and its postings are written once.</summary>
public static class JournalTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Entries = "TR_BudgetEntries_Kept", Postings = "TR_BudgetPostings_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Keep("BudgetEntries", Entries, 50006, "an entry of the journal");
        migration.Keep("BudgetPostings", Postings, 50007, "a posting");
    }
}
