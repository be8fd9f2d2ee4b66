using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Tells a lost race from a broken program: the two engines report it by different numbers.</summary>
internal static class SaveConflicts
{
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555, SqlServerUniqueIndex = 2601, SqlServerUniqueKey = 2627, SqlServerDeadlock = 1205;

    /// <summary>
    /// The second of two decisions in one round meets the unique index of the steps; of two units of work that wait for each other
    /// crosswise, SQL Server ends one. Either way nothing was saved, and asking again shows what the other one did.
    /// </summary>
    public static bool IsLostRace(DbUpdateException failure) =>
        IsDuplicate(failure.InnerException) && failure.Entries.Any(entry => entry.Entity is SubsidyStep) || failure.InnerException is SqlException { Number: SqlServerDeadlock };

    /// <summary>Inserts one row; false when somebody else has inserted it first. The transaction goes on either way.</summary>
    public static async Task<bool> TryInsertAsync(this DatabaseFacade database, FormattableString insert, CancellationToken ct)
    {
        try
        {
            return await database.ExecuteSqlAsync(insert, ct) == 1;
        }
        catch (DbException failure) when (IsDuplicate(failure))
        {
            return false;
        }
    }

    private static bool IsDuplicate(Exception? failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueKey,
        _ => false,
    };
}
