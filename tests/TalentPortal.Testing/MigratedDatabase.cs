using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Testing;

/// <summary>
/// A migrated SQLite database in a file of its own and the services that sit directly on it, without a web server. The clock stands
/// at noon of 23 November 2026, county time, until a test moves it.
/// </summary>
public sealed class MigratedDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    private readonly ServiceProvider services;

    private MigratedDatabase(string directory, Action<IServiceCollection>? configure)
    {
        Directory = directory;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddPortalPersistence(new DatabaseSettings { ConnectionString = $"Data Source={Path.Combine(directory, "portal.db")}" });
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<CountyClock>();
        collection.AddSingleton(PersonalDataKeys.Parse(PersonalDataKeys.NewFile()));
        collection.AddSingleton<PersonalDataVault>();
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public string Directory { get; }
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 4, 0, 0, TimeSpan.Zero));
    public IServiceProvider Services => services;

    public static async Task<MigratedDatabase> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var directory = NewDirectory();
        File.Copy(await Template.Value, Path.Combine(directory, "portal.db"));
        return new MigratedDatabase(directory, configure);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Runs one piece of work as one request would: in a scope of its own.</summary>
    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task InScopeAsync<TService>(Func<TService, Task> work) where TService : notnull =>
        InScopeAsync<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var file = Path.Combine(NewDirectory(), "template.db");
        var options = (DbContextOptions<SqlitePortalDb>)new DbContextOptionsBuilder<SqlitePortalDb>().UsePortalSqlite($"Data Source={file};Pooling=False").Options;
        await using var db = new SqlitePortalDb(options);
        await new DatabaseStart(db).MigrateAsync(CancellationToken.None);
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static string NewDirectory() => System.IO.Directory.CreateTempSubdirectory("talent-portal-").FullName;
}
