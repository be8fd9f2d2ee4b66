using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Persistence.Accounts;
using TalentPortal.Persistence.Compiled.Sqlite;
using TalentPortal.Persistence.Compiled.SqlServer;
using TalentPortal.Persistence.Payments;

namespace TalentPortal.Persistence.Foundation;

public static class PersistenceRegistration
{
    /// <summary>Registers the database that the settings name. The only thing the web project knows of this one.</summary>
    public static IServiceCollection AddPortalPersistence(this IServiceCollection services, DatabaseSettings settings)
    {
        if (settings.ConnectionString is not { Length: > 0 } connection) throw new InvalidOperationException("Database:ConnectionString is empty.");
        switch (settings.Provider)
        {
            case DatabaseSettings.Sqlite: services.AddContext<SqlitePortalDb, SqlitePortalDbModel>(options => options.UsePortalSqlite(connection)); break;
            case DatabaseSettings.SqlServer: services.AddContext<SqlServerPortalDb, SqlServerPortalDbModel>(options => options.UsePortalSqlServer(connection)); break;
            default: throw new InvalidOperationException($"Database:Provider is '{settings.Provider}'; it must be {DatabaseSettings.Sqlite} or {DatabaseSettings.SqlServer}.");
        }
        services.AddScoped<DatabaseStart>();
        services.AddScoped<IBulkWriter, BulkWriter>();
        services.AddScoped<IEntitlementTotals, EntitlementTotals>();
        services.AddScoped<IRateLimits, RateLimits>();
        services.AddScoped<ISessionTrace, SessionTrace>();
        return services;
    }

    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).KeepConnections()
            .AddInterceptors(new SqliteConnectionSettings(), new SqliteStatements(), new VersionInterceptor()).Strict();

    public static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.UseCompatibilityLevel(150).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(new VersionInterceptor()).Strict();

    private static void AddContext<TContext, TModel>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure) where TContext : PortalDb where TModel : RuntimeModel
    {
        // The first context would wait a fifth of a second for its model; here it is made while everything else is registered.
        _ = Task.Run(() => RuntimeHelpers.RunClassConstructor(typeof(TModel).TypeHandle));
        services.AddDbContextPool<TContext>(configure);
        services.AddScoped<PortalDb>(provider => provider.GetRequiredService<TContext>());
        services.AddScoped<IPortalDb>(provider => provider.GetRequiredService<TContext>());
        services.AddScoped<INumberCounter>(provider => provider.GetRequiredService<TContext>());
        new IdentityBuilder(typeof(Account), services).AddEntityFrameworkStores<TContext>();
        services.AddDataProtection().SetApplicationName("TalentPortal").PersistKeysToDbContext<TContext>();
    }

    // A query that fetches several collections at once multiplies rows silently; here it fails until somebody chooses.
    private static DbContextOptionsBuilder Strict(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings
            .Throw(RelationalEventId.MultipleCollectionIncludeWarning)
            .Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning)
            .Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning));
}
