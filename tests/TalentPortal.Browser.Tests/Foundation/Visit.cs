using Microsoft.Playwright;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>One reader at one screen in one language; each page reached is judged: nothing scrolls sideways, axe finds nothing.</summary>
internal sealed class Visit(IPage page, Uri portal, int width, string language)
{
    private int shown;

    public IPage Page => page;

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

    public Task ChooseAsync(string id) => page.Locator($"label:has(#{id})").ClickAsync();

    public async Task JudgeAsync()
    {
        await page.KeepPictureAsync($"{width}-{++shown:00}-{new Uri(page.Url).AbsolutePath.Split('/')[^1]}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{page.Url} scrolls sideways");
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
    }
}
