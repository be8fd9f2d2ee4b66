using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>The whole portal, told by its settings alone to use SQL Server; the server is silent.</summary>
internal sealed class SilentPortal : PortalHost
{
    public SilentPortal()
    {
        Settings["Database:Provider"] = DatabaseSettings.SqlServer;
        Settings["Database:ConnectionString"] = "Server=none;Database=TalentPortal";
    }

    public SilentServer Database { get; } = new();
    public IReadOnlyList<ServiceDescriptor> Registered { get; private set; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<SqlServerPortalDb>(options => options.AddInterceptors(Database));
            Registered = [.. services];
        });
    }
}
