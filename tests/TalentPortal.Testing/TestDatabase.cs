using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Testing;

/// <summary>A data directory with a migrated database of its own. SQLite is migrated once per test process and then copied.</summary>
public abstract class TestDatabase
{
    public const string SqlServerVariable = "TALENTPORTAL_TEST_SQLSERVER";

    private static readonly string Root = Path.Combine(Path.GetTempPath(), "talent-portal-tests", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(Root);

    protected TestDatabase() => Directory = System.IO.Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;

    public string Directory { get; }
    public abstract string Provider { get; }
    public abstract string ConnectionString { get; }

    public static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } connection ? connection : null;

    public static TestDatabase New() => SqlServer is { } server ? new OnSqlServer(server) : new OnSqlite();

    public abstract Task CreateAsync();

    public virtual Task DropAsync()
    {
        Remove(Directory);
        return Task.CompletedTask;
    }

    private static void Remove(string directory)
    {
        try
        {
            System.IO.Directory.Delete(directory, recursive: true);
        }
        catch (IOException)
        {
            // A log file that is still being closed; the temporary directory is cleaned by the machine.
        }
    }

    private sealed class OnSqlite : TestDatabase
    {
        private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

        public override string Provider => DatabaseSettings.Sqlite;
        public override string ConnectionString => $"Data Source={Path.Combine(Directory, "portal.db")}";

        public override async Task CreateAsync() => File.Copy(await Template.Value, Path.Combine(Directory, "portal.db"));

        public override Task DropAsync()
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
            return base.DropAsync();
        }

        private static async Task<string> MakeTemplateAsync()
        {
            var path = Path.Combine(System.IO.Directory.CreateDirectory(Root).FullName, "template.db");
            var options = new DbContextOptionsBuilder<SqlitePortalDb>();
            options.UsePortalSqlite($"Data Source={path};Pooling=False");
            await using var db = new SqlitePortalDb(options.Options);
            await db.Database.MigrateAsync();
            return path;
        }
    }

    private sealed class OnSqlServer(string server) : TestDatabase
    {
        private readonly string connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"TalentPortal_{Guid.NewGuid():N}" }.ConnectionString;

        public override string Provider => DatabaseSettings.SqlServer;
        public override string ConnectionString => connection;

        public override async Task CreateAsync()
        {
            await using var db = Open();
            await db.Database.MigrateAsync();
        }

        public override async Task DropAsync()
        {
            await using (var db = Open()) await db.Database.EnsureDeletedAsync();
            await base.DropAsync();
        }

        private SqlServerPortalDb Open()
        {
            var options = new DbContextOptionsBuilder<SqlServerPortalDb>();
            options.UsePortalSqlServer(connection);
            return new SqlServerPortalDb(options.Options);
        }
    }
}
