using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>What every browser test does with a page: leave it for the next one, choose the language, ask axe, keep a picture.</summary>
internal static class PageMoves
{
    /// <summary>
    /// Presses and waits for the page that comes. The old page is marked first: asking for a load state alone may be answered by the page that
    /// is about to go, or never, when the new one was there before the question.
    /// </summary>
    public static Task PressAsync(this IPage page, string selector) => page.LeaveAsync(() => page.Locator(selector).First.ClickAsync());

    public static async Task LeaveAsync(this IPage page, Func<Task> press)
    {
        await page.EvaluateAsync("window.isLeft = true");
        await press();
        await page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }

    public static async Task OpenInAsync(this IPage page, Uri portal, string language)
    {
        await page.GotoAsync(portal.ToString());
        if (language == "en") await page.PressAsync("form[action='/culture'] button");
    }

    public static async Task<IReadOnlyList<string>> AxeFindingsAsync(this IPage page) =>
        [.. (await page.RunAxe()).Violations.SelectMany(finding => finding.Nodes.Select(node => $"{page.Url} {finding.Id}: {node.Html}"))];

    /// <summary>Pictures for people to look at, when TALENTPORTAL_PICTURES names a folder.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TALENTPORTAL_PICTURES") is not { Length: > 0 } folder) return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name.Replace('/', '_') + ".png"), FullPage = true });
    }
}
