using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Policies;

namespace TalentPortal.Browser.Tests.Policies;

/// <summary>The first version and its successor by the screen alone, in an empty database; every page on the way is looked at by axe.</summary>
public sealed class PolicyJourneyTests : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly Chromium chromium;
    private readonly LivePortal portal = new();

    public PolicyJourneyTests(Chromium chromium) => this.chromium = chromium;

    // A database of its own for each width: the first version exists once.
    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1440, "zh-CN", "与前一版本的不同")]
    [InlineData(390, "en", "What it changes")]
    public async Task Versions_FromNoneToASuccessor_ByTheScreenAlone(int width, string language, string changes)
    {
        var author = await OpenAsync(width, language);
        var second = await OpenAsync(width, language);

        await GoAsync(author, "/work/policies");
        await author.ClickAsync(".page-h .btn-primary");
        await author.ClickAsync(".actionbar .btn-primary");
        await author.WaitForSelectorAsync(".err-box");
        await LookAsync(author);
        await FillAsync(author, PolicyForm.First(new DateOnly(2026, 1, 1)));
        await PublishAsync(author, second);

        await GoAsync(author, "/work/policies");
        await author.ClickAsync(".page-h .btn-primary");
        await FillAsync(author, PolicyForm.Day(new DateOnly(2026, 6, 1)));
        await author.ClickAsync("a[href$='/edit']");
        await LookAsync(author);
        await author.FillAsync("#Form_Levels_1__Amount", "650");
        await author.ClickAsync(".actionbar .btn-primary");
        await author.WaitForURLAsync(url => !url.EndsWith("/edit", StringComparison.Ordinal));
        await GoAsync(second, new Uri(author.Url).AbsolutePath + "/check");
        (await second.InnerTextAsync("main")).ShouldContain(changes);
        await PublishAsync(author, second);
        await GoAsync(second, "/work/policies");
        await second.ClickAsync("form[action*=compare] button");
        await second.WaitForURLAsync(url => url.Contains("compare", StringComparison.Ordinal));
        await LookAsync(second);
        (await second.Locator(".pol > div").CountAsync()).ShouldBe(1);
    }

    private async Task<IPage> OpenAsync(int width, string language)
    {
        var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, Role.TalentOffice);
        var page = await context.NewPageAsync();
        await page.GotoAsync(portal.Address.ToString());
        if (language == "en") await page.ClickAsync("form[action='/culture'] button");
        return page;
    }

    private static async Task FillAsync(IPage page, Dictionary<string, string> fields)
    {
        foreach (var (name, value) in fields) await page.FillAsync($"[name='{name}']", value);
        await page.ClickAsync(".actionbar .btn-primary");
        await page.WaitForSelectorAsync(".pol");
        await LookAsync(page);
    }

    /// <summary>The second person checks and publishes what the author's page shows.</summary>
    private async Task PublishAsync(IPage author, IPage second)
    {
        foreach (var step in new[] { "/check", "/publish" })
        {
            await GoAsync(second, new Uri(author.Url).AbsolutePath + step);
            await second.ClickAsync("form.actionbar .btn-primary");
            await second.WaitForURLAsync(url => !url.EndsWith(step, StringComparison.Ordinal));
        }

        await LookAsync(second);
    }

    private async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(new Uri(portal.Address, path).ToString());
        await LookAsync(page);
    }

    private static async Task LookAsync(IPage page)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, page.Url);
        (await page.RunAxe()).Violations.SelectMany(finding => finding.Nodes.Select(node => $"{page.Url} {finding.Id}: {node.Html}")).ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("TALENTPORTAL_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"policy{new Uri(page.Url).AbsolutePath.Replace('/', '_')[..Math.Min(60, new Uri(page.Url).AbsolutePath.Length)]}-{page.ViewportSize!.Width}.png"), FullPage = true });
    }
}
