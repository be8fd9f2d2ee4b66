using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Persistence.Accounts;
using TalentPortal.Persistence.Payments;

namespace TalentPortal.Persistence.Foundation;

public static class PersistenceRegistration
{
    private const int KeptContexts = 64;

    // Translated questions and their commands, ten units each. EF's own cache ends at 1,024 of both; the portal has more, and what does
    // not fit is translated again at every asking.
    private static readonly MemoryCache Translated = new(new MemoryCacheOptions { SizeLimit = 200_000 });

    /// <summary>Registers the database that the settings name. The only thing the web project knows of this one.</summary>
    public static IServiceCollection AddPortalPersistence(this IServiceCollection services, DatabaseSettings settings)
    {
        if (settings.ConnectionString is not { Length: > 0 } connection) throw new InvalidOperationException("Database:ConnectionString is empty.");
        switch (settings.Provider)
        {
            case DatabaseSettings.Sqlite: services.AddContext<SqlitePortalDb>(options => options.UsePortalSqlite(connection), options => new SqlitePortalDb(options)); break;
            case DatabaseSettings.SqlServer: services.AddContext<SqlServerPortalDb>(options => options.UsePortalSqlServer(connection), options => new SqlServerPortalDb(options)); break;
            default: throw new InvalidOperationException($"Database:Provider is '{settings.Provider}'; it must be {DatabaseSettings.Sqlite} or {DatabaseSettings.SqlServer}.");
        }
        services.AddScoped<DatabaseStart>();
        services.AddScoped<IBulkWriter, BulkWriter>();
        services.AddScoped<IEntitlementTotals, EntitlementTotals>();
        services.AddScoped<IRateLimits, RateLimits>();
        services.AddScoped<ISessionTrace, SessionTrace>();
        return services;
    }

    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder options, string connection)
    {
        SqliteThreads.OneForEachConnection();
        return options.UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).KeepConnections()
            .AddInterceptors(new SqliteConnectionSettings(), new SqliteStatements(), new VersionInterceptor()).Strict();
    }

    public static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.UseCompatibilityLevel(150).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(new VersionInterceptor()).Strict();

    private static void AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure, Func<DbContextOptions<TContext>, TContext> create) where TContext : PortalDb
    {
        // The first question would wait for the model and for its tables, half of what the look at the database takes; EF keeps both for
        // every context with the same options, so they are made here while everything else is registered. Nothing is connected.
        _ = Task.Run(() =>
        {
            var options = new DbContextOptionsBuilder<TContext>();
            configure(options);
            using var context = create(options.Options);
            _ = context.Model.GetRelationalModel();
        });
        services.AddSingleton<WritesHere>();
        services.AddSingleton<WriteNotes>();
        // Each pooled context may keep a connection; what a burst needs beyond these is closed when it is over.
        services.AddDbContextPool<TContext>((provider, options) =>
        {
            configure(options);
            options.AddInterceptors(provider.GetRequiredService<WriteNotes>());
        }, poolSize: KeptContexts);
        services.AddScoped<PortalDb>(provider => provider.GetRequiredService<TContext>().For(provider));
        services.AddScoped<IPortalDb>(provider => provider.GetRequiredService<TContext>().For(provider));
        services.AddScoped<INumberCounter>(provider => provider.GetRequiredService<TContext>());
        new IdentityBuilder(typeof(Account), services).AddEntityFrameworkStores<TContext>();
        services.AddDataProtection().SetApplicationName("TalentPortal").PersistKeysToDbContext<TContext>();
    }

    // A query that fetches several collections at once multiplies rows silently; here it fails until somebody chooses.
    private static DbContextOptionsBuilder Strict(this DbContextOptionsBuilder options) =>
        options.UseMemoryCache(Translated).ConfigureWarnings(warnings => warnings
            .Throw(RelationalEventId.MultipleCollectionIncludeWarning)
            .Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning)
            .Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning));
}
