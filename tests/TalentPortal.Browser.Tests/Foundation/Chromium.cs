using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>
/// One browser for all tests: Debian's chromium-headless-shell, or what TALENTPORTAL_BROWSER names. Without one the tests say so and are
/// skipped, unless TALENTPORTAL_REQUIRE_BROWSER is set.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"];

    // Milliseconds. A machine of two cores runs other suites beside this one; how fast a page is, benchmarks say.
    private const float Patience = 120_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox"] });
    }

    /// <summary>A fresh profile on a Chinese machine in the county's time zone.</summary>
    public async Task<IBrowserContext> OpenAsync(int width, int height = 900, bool script = true)
    {
        var required = Environment.GetEnvironmentVariable("TALENTPORTAL_REQUIRE_BROWSER") is { Length: > 0 };
        Assert.SkipWhen(browser is null && !required, "No Chromium on this machine: install chromium-headless-shell or set TALENTPORTAL_BROWSER.");
        var context = await browser.ShouldNotBeNull("No Chromium was found, and TALENTPORTAL_REQUIRE_BROWSER asks for one.").NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }

    private static string? Executable =>
        Environment.GetEnvironmentVariable("TALENTPORTAL_BROWSER") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);
}
