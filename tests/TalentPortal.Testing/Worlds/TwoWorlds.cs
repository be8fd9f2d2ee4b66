using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Subsidies;
using Xunit;

namespace TalentPortal.Testing.Worlds;

/// <summary>
/// A portal with two whole worlds in it. Each world is moved by its own people through the application services; the money comes first,
/// because it takes weeks, then the cases that are still open, so that nothing has lapsed when a test begins.
/// </summary>
public sealed class TwoWorlds : IAsyncLifetime
{
    public PortalHost Host { get; } = new();
    public World A { get; } = new("甲界", "371425101000", Department.PublicSecurity);
    public World B { get; } = new("乙界", "371425102000", Department.Taxation);

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        await SeedAsync(Host, A, B);
    }

    /// <summary>Makes these worlds in a portal that has none.</summary>
    public static async Task SeedAsync(PortalHost host, params World[] worlds)
    {
        await host.WithAsync(services => services.GetRequiredService<ReferenceData>().EnsureAsync(CancellationToken.None));
        var policy = (await new SubsidyWorld(host).OpenAsync()).Version;
        var courses = worlds.Select(world => new WorldCourse(host, world, policy)).ToList();
        foreach (var course in courses) await course.SettleAsync();
        var recognitions = worlds.Select(world => new RecognitionCourse(host, world)).ToList();
        var awards = worlds.Select(world => new AwardCourse(host, world)).ToList();
        foreach (var course in courses) await course.PayAsync();
        foreach (var course in recognitions) await course.HoldAsync();
        foreach (var course in awards) await course.HoldAsync();
        foreach (var course in courses) await course.OpenAsync();
        foreach (var course in recognitions) await course.OpenAsync();
        foreach (var course in awards) await course.OpenAsync();
        foreach (var world in worlds) await new LiaisonCourse(host, world).OpenAsync();
        foreach (var world in worlds) await new RequestCourse(host, world).OpenAsync();
        foreach (var world in worlds) await new StationCourse(host, world).OpenAsync();
        foreach (var world in worlds) await new FlatCourse(host, world).OpenAsync();
        foreach (var (world, i) in worlds.Select((world, i) => (world, i))) await new LoanCourse(host, world, new DateOnly(2026, 6 + i, 1)).OpenAsync();
        foreach (var course in courses) await course.WriteAsync();
        // Last, because from then on nothing is approved without money.
        foreach (var course in courses) await course.KeepBudgetAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
