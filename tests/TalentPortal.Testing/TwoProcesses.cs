using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using Xunit;

namespace TalentPortal.Testing;

/// <summary>
/// Two portals as real processes on one database, and a host in this process that prepares the cases and reads what became of them.
/// The processes run by the machine's clock, so the host's clock stands at the machine's time.
/// </summary>
public sealed class TwoProcesses : IAsyncLifetime
{
    private readonly List<PortalProcess> processes = [];

    public PortalHost Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        ToTheMachinesTime();
        await Host.InitializeAsync();
        processes.AddRange(await Task.WhenAll(PortalProcess.StartAsync(Host), PortalProcess.StartAsync(Host)));
    }

    public void ToTheMachinesTime() => Host.Clock.AdjustTime(DateTimeOffset.UtcNow);

    /// <summary>So many new officers, one half at each process; each has opened the page and so has a form of it in hand.</summary>
    public async Task<IReadOnlyList<Officer>> OpenAsync(Role role, int count, string address)
    {
        var accounts = new List<Account>();
        while (accounts.Count < count) accounts.Add(await Host.AddAccountAsync(role));
        return await OpenAsync(accounts, _ => address);
    }

    /// <summary>These, one half at each process, each at a page of their own.</summary>
    public async Task<IReadOnlyList<Officer>> OpenAsync(IReadOnlyList<Account> accounts, Func<int, string> address)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(address);
        var officers = new List<Officer>();
        for (var i = 0; i < accounts.Count; i++)
        {
            var process = i % processes.Count;
            var browser = PortalProcess.Browse(await Host.SignInAsAsync(accounts[i]), () => processes[process]);
            officers.Add(new Officer(browser, process, await browser.GetPageAsync(address(i))));
        }

        return officers;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes) await process.DisposeAsync();
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Somebody signed in at one of the two, with the page last opened.</summary>
public sealed record Officer(PortalBrowser Browser, int Process, PortalPage Page)
{
    public async Task<Officer> OpenAsync(string address) => this with { Page = await Browser.GetPageAsync(address) };
}
