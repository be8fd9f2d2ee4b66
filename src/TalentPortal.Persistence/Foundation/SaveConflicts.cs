using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Tells a lost race from a broken program: the two engines report it by different numbers.</summary>
internal static class SaveConflicts
{
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555, SqlServerUniqueIndex = 2601, SqlServerUniqueKey = 2627;

    /// <summary>The second of two decisions in one round meets the unique index of the steps.</summary>
    public static bool IsSecondDecision(DbUpdateException failure) => IsDuplicate(failure) && failure.Entries.Any(entry => entry.Entity is SubsidyStep);

    public static bool IsDuplicate(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueKey,
        _ => false,
    };
}
