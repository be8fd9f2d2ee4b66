using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Web.Demo;

namespace TalentPortal.Testing;

/// <summary>The portal as a stranger starts it: in Development, with the demo county made on the host's day.</summary>
public sealed class DemoPortal : PortalHost
{
    public DemoPortal()
    {
        Environment = "Development";
        Settings["Demo:Fill"] = "true";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new DemoTime(Clock));
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoTime>());
        });
    }
}
