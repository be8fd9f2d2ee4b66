using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Accounts;

public sealed class GuessingTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();
    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Window_AskedByTwoProcessesAtOnce_GivesExactlyItsTries()
    {
        await using var twin = await host.StartTwinAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => (number % 2 == 0 ? host : twin).WithAsync(services =>
            services.GetRequiredService<IRateLimits>().TryTakeAsync("shared", 5, TimeSpan.FromMinutes(15), default)))));
        answers.Count(taken => taken).ShouldBe(5);
    }

    [Fact]
    public async Task Window_WhenOver_BeginsAnew()
    {
        (await TakeAsync("again", 1)).ShouldBeTrue();
        (await TakeAsync("again", 1)).ShouldBeFalse();
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        (await TakeAsync("again", 1)).ShouldBeTrue();
    }

    /// <summary>Bar B27, in the size of the normal run.</summary>
    [Fact]
    public async Task Guesser_WithManyAddresses_GetsFiveTriesPerName()
    {
        var passed = 0;
        for (var address = 0; address < 40; address++)
            for (var name = 0; name < 5; name++)
                if (await TryAsync($"10.0.0.{address}", $"name{name}")) passed++;
        passed.ShouldBe(5 * 5);
    }

    [Fact]
    public async Task Sprayer_WithOneAddress_GetsThirtyTriesOverAllNames()
    {
        var passed = 0;
        for (var name = 0; name < 60; name++)
            if (await TryAsync("10.9.9.9", $"sprayed{name}")) passed++;
        passed.ShouldBe(30);
    }

    [Fact]
    public async Task Office_OfHonestPeopleBehindOneAddress_IsNeverHeldUp()
    {
        for (var person = 0; person < 60; person++)
        {
            (await TryAsync("10.8.8.8", $"honest{person}")).ShouldBeTrue();
            await host.WithAsync(services => services.GetRequiredService<Guessing>().PasswordWasRightAsync("10.8.8.8", $"honest{person}", default));
        }
    }

    [Fact]
    public async Task Counters_NameNobody_AndAreCleanedWhenOver()
    {
        await TryAsync("10.7.7.7", "13800005678");
        (await KeysAsync()).ShouldAllBe(key => key.Length == 64 && !key.Contains("13800005678"));
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.WithAsync(services => services.GetRequiredService<AccountCleaning>().CleanAsync(default));
        (await KeysAsync()).ShouldBeEmpty();
    }

    private Task<bool> TakeAsync(string key, int limit) =>
        host.WithAsync(services => services.GetRequiredService<IRateLimits>().TryTakeAsync(key, limit, TimeSpan.FromMinutes(15), default));

    private Task<bool> TryAsync(string address, string name) => host.WithAsync(async services =>
    {
        try
        {
            await services.GetRequiredService<Guessing>().BeforePasswordAsync(address, name, default);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    });

    private Task<List<string>> KeysAsync() =>
        host.WithAsync(services => services.GetRequiredService<PortalDb>().Database.SqlQuery<string>($"SELECT \"Key\" AS Value FROM RateLimits").ToListAsync());
}
