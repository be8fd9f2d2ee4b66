namespace TalentPortal.Persistence.Foundation;

/// <summary>Section <c>Database</c> of the configuration: which engine, and where.</summary>
public sealed class DatabaseSettings
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    public string Provider { get; set; } = Sqlite;

    /// <summary>Needed for SQL Server; for SQLite it defaults to <c>portal.db</c> in the data directory.</summary>
    public string? ConnectionString { get; set; }
}
