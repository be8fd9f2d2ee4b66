using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Testing;

/// <summary>
/// A migrated database of its own and the services that sit directly on it, without a web server. The clock stands at noon of
/// 23 November 2026, county time, until a test moves it.
/// </summary>
public sealed class MigratedDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private MigratedDatabase(TestDatabase database, Action<IServiceCollection>? configure)
    {
        this.database = database;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddPortalPersistence(new DatabaseSettings { Provider = database.Provider, ConnectionString = database.ConnectionString });
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<CountyClock>();
        collection.AddSingleton(PersonalDataKeys.Parse(PersonalDataKeys.NewFile()));
        collection.AddSingleton<PersonalDataVault>();
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>For files of the test; removed with the database.</summary>
    public string Directory => database.Directory;
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 4, 0, 0, TimeSpan.Zero));
    public IServiceProvider Services => services;

    public static async Task<MigratedDatabase> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var database = TestDatabase.New();
        await database.CreateAsync();
        return new MigratedDatabase(database, configure);
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
        await database.DropAsync();
    }
}
