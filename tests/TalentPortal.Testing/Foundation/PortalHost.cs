using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Testing.Foundation;

/// <summary>
/// The whole portal in the test's process, on a data directory of its own that is deleted afterwards. Whoever a test wants to be, it
/// is by <see cref="BrowserOf"/>; antiforgery, rights and headers stay as they are.
/// </summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly string data = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly ActorBook actors = new();

    public string Environment { get; init; } = "Testing";

    /// <summary>An assembly with sample pages of the test's own.</summary>
    public Assembly? Pages { get; init; }

    public Action<IServiceCollection>? Register { get; init; }

    /// <summary>A browser nobody signed in with.</summary>
    public PortalBrowser Browser() => new(CreateClient(Options), actor: null);

    /// <summary>A browser in which this actor is signed in.</summary>
    public PortalBrowser BrowserOf(Actor actor) => new(CreateClient(Options), actors.Enter(actor));

    private static WebApplicationFactoryClientOptions Options => new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://portal.test") };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Data:Directory", data);
        builder.UseSetting("Log:Console", "false");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(actors);
            services.AddScoped<ICurrentActor, TestActor>();
            services.AddSingleton<IStartupFilter, TestSignIn>();
            if (Pages is not null) services.AddRazorPages().AddApplicationPart(Pages);
            Register?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }
}
