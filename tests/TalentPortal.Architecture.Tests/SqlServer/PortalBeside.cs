using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>A portal that really works, on the built-in database whatever the tests run on, and asks a silent SQL Server the same.</summary>
internal sealed class PortalBeside : PortalHost
{
    private readonly BesideSqlServer beside;

    public PortalBeside(SilentServer server)
    {
        beside = new BesideSqlServer(server);
        Settings["Database:Provider"] = DatabaseSettings.Sqlite;
        Settings["Database:ConnectionString"] = $"Data Source={Path.Combine(DataDirectory, "portal.db")}";
    }

    /// <summary>An empty database alone, in memory, that asks the same.</summary>
    public static async Task<PortalDb> OpenAsync(SilentServer server)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDb>();
        AskBeside(options.UsePortalSqlite("Data Source=:memory:"), new BesideSqlServer(server));
        var db = new SqlitePortalDb(options.Options);
        await db.Database.OpenConnectionAsync();
        await db.Database.EnsureCreatedAsync();
        return db;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqlitePortalDb>(options => AskBeside(options, beside)));
    }

#pragma warning disable EF1001 // There is no public place where a question and its values can both be seen.
    private static void AskBeside(DbContextOptionsBuilder options, BesideSqlServer beside) => options.ReplaceService<IQueryCompiler, QuestionsBeside>().AddInterceptors(beside);
#pragma warning restore EF1001
}
