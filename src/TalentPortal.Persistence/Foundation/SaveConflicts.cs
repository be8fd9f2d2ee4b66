using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Tells a lost race from a broken program: the two engines report it by different numbers.</summary>
internal static class SaveConflicts
{
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555, SqlServerUniqueIndex = 2601, SqlServerUniqueKey = 2627;

    /// <summary>The aggregate that somebody else changed first, or null when the failure was something else.</summary>
    public static (string Subject, Guid Id, long Version)? StaleRootOf(DbUpdateException failure)
    {
        // The second of two decisions in one round fails on the unique index of the steps, or on the version, whichever comes first.
        var lostRace = failure is DbUpdateConcurrencyException || (IsDuplicate(failure) && failure.Entries.Any(entry => entry.Entity is SubsidyStep));
        if (!lostRace) return null;
        var root = failure.Entries.FirstOrDefault(entry => entry.Entity is IVersioned);
        return root is null
            ? (failure.Entries[0].Metadata.ClrType.Name, Guid.Empty, 0)
            : (root.Metadata.ClrType.Name, Guid.Empty, root.Property<long>(nameof(IVersioned.Version)).OriginalValue);
    }

    public static bool IsDuplicate(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueKey,
        _ => false,
    };
}
