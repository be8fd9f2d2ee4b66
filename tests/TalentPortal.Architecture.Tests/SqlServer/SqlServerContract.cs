using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>The tour through the portal on a silent SQL Server, made once, and what the schema model says to it.</summary>
public sealed class SqlServerContract : IAsyncLifetime
{
    private readonly SilentPortal portal = new();
    private SqlServerSchema schema = null!;

    internal SqlServerSchema Schema => schema;
    internal IReadOnlyList<CallSite> NeverAsked { get; private set; } = [];
    internal IReadOnlyList<string> NeverWritten { get; private set; } = [];
    internal IReadOnlyCollection<SqlServerCommand> Commands => portal.Database.Commands;
    internal string MigrationScript { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        // The migration's own commands are compiled as a script.
        portal.Database.Forget();
        await using (var beside = new PortalBeside(portal.Database))
        {
            await beside.InitializeAsync();
            await WorldTour.RunAsync(beside);
        }

        NeverAsked = await new ServiceTour(portal).RunAsync(CallSites.OfThePortal());
        NeverWritten = await new ModelWrites(portal).RunAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        MigrationScript = SqlServerSchema.MigrationScript(scope.ServiceProvider.GetRequiredService<PortalDb>());
        schema = new SqlServerSchema(MigrationScript);
    }

    public async ValueTask DisposeAsync()
    {
        schema?.Dispose();
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
