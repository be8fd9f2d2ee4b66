using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Documents;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>The other hosts of the tests go without the hourly workers.</summary>
public sealed class HourlyWorkTests
{
    [Fact]
    public async Task Hour_ThatPasses_WakesTheWorkers_AndSessionsLongOverAreGone()
    {
        await using var host = new PortalHost { Settings = { ["Housekeeping:Worker"] = "true", ["OrphanSweep:Worker"] = "true" } };
        await host.InitializeAsync();
        var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        workers.Select(worker => worker.GetType()).ShouldBe([typeof(Housekeeping), typeof(OrphanSweep)], ignoreOrder: true);
        using (await host.SignInAsAsync(Role.Auditor)) { }
        (await SessionsAsync(host)).ShouldBe(1);

        for (var tries = 0; tries < 200 && await SessionsAsync(host) > 0; tries++)
        {
            host.Clock.Advance(TimeSpan.FromDays(1));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        (await SessionsAsync(host)).ShouldBe(0);
        workers.ShouldAllBe(worker => worker.ExecuteTask != null && !worker.ExecuteTask.IsFaulted);
    }

    private static Task<int> SessionsAsync(PortalHost host) => host.WithDbAsync(db => db.Sessions.CountAsync());
}
