using Microsoft.Playwright;
using TalentPortal.Application.Accounts;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>
/// One reader at one screen in one language; each page reached is judged: nothing scrolls sideways, axe finds nothing. When it is said
/// which words are <paramref name="data"/>, an English page must show no Chinese beside them. With <paramref name="also"/> each page is judged at
/// that width as well, for readers who sit at one screen today and hold another tomorrow.
/// </summary>
internal sealed class Visit(IPage page, Uri portal, int width, string language, IReadOnlyCollection<string>? data = null, int? also = null) : IAsyncDisposable
{
    private int shown;

    public IPage Page => page;

    /// <summary>Somebody of this portal, signed in at a screen of their own.</summary>
    public static async Task<Visit> OpenAsync(Chromium chromium, LivePortal portal, Account account, string language, int width, int? also = null)
    {
        var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, account);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language, also: also);
        await visit.StartAsync();
        return visit;
    }

    public Task StartAsync() => page.OpenInAsync(portal, language);

    public async Task GoAsync(string path)
    {
        await page.GotoAsync(new Uri(portal, path).ToString());
        await JudgeAsync();
    }

    public async Task PressAsync(string selector)
    {
        await page.PressAsync(selector);
        await JudgeAsync();
    }

    public async Task FillAsync(params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields) await page.FillAsync($"[name='Form.{field}']", value);
    }

    public Task ChooseAsync(string id) => page.Locator($"label:has(#{id}), label[for='{id}']").First.ClickAsync();

    public Task<string> MainTextAsync() => page.InnerTextAsync("main");

    /// <summary>The words of the state badges on the page.</summary>
    public async Task<IReadOnlyList<string>> BadgesAsync() => [.. (await page.Locator("main .st").AllInnerTextsAsync()).Select(text => text.Trim())];

    public async Task<IReadOnlyList<string>> BadgesAtAsync(string path)
    {
        await GoAsync(path);
        return await BadgesAsync();
    }

    public async Task JudgeAsync()
    {
        await JudgeAtAsync(width);
        if (also is not { } other) return;
        var height = page.ViewportSize!.Height;
        await page.SetViewportSizeAsync(other, height);
        await JudgeAtAsync(other);
        await page.SetViewportSizeAsync(width, height);
    }

    private async Task JudgeAtAsync(int width)
    {
        await page.KeepPictureAsync($"{language}-{width}-{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-{++shown:00}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{page.Url} scrolls sideways");
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
        if (language == "en" && data is not null) (await page.ChineseAsync(data)).ShouldBeEmpty();
    }

    /// <summary>The reader leaves: the profile with its session is gone.</summary>
    public ValueTask DisposeAsync() => page.Context.DisposeAsync();
}
