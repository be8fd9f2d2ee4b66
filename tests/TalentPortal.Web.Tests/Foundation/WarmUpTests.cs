using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Testing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>Planted: another address for the page (404), and no routes given to the warming pipeline (404).</summary>
public sealed class WarmUpTests
{
    [Fact]
    public async Task Start_OfThePortal_DrawsAPageByItself()
    {
        await using var host = new PortalHost { Settings = { ["WarmUp"] = "true" } };
        await host.InitializeAsync();
        (await host.Services.GetRequiredService<WarmUp>().Drawn.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken)).ShouldBe(StatusCodes.Status200OK);
    }
}
