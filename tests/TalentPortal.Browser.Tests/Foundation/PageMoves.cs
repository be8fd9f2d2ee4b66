using Microsoft.Playwright;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>What every browser test does with a page: leave it for the next one, choose the language, ask axe, keep a picture.</summary>
internal static class PageMoves
{
    /// <summary>
    /// Presses and waits for the page that comes. The old page is marked first: asking for a load state alone may be answered by the page that
    /// is about to go, or never, when the new one was there before the question.
    /// </summary>
    public static async Task PressAsync(this IPage page, string selector)
    {
        var target = page.Locator(selector).First;
        // Pictures above load when they come near, and push down what is below: a press that began on a link would end on a download beside it, and nothing is left.
        await target.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync(PicturesStand);
        await page.LeaveAsync(() => target.ClickAsync());
    }

    private const string PicturesStand = "() => [...document.images].every(image => image.complete || !image.checkVisibility() || image.getBoundingClientRect().top > innerHeight * 1.5 || image.getBoundingClientRect().bottom < -innerHeight)";

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

    /// <summary>
    /// Chinese that an English page shows: in its texts, its title and what screen readers say. Not what is marked as Chinese
    /// (<c>lang</c>), nor the words that are data.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ChineseAsync(this IPage page, IReadOnlyCollection<string> data) =>
        [.. (await page.EvaluateAsync<string[]>(FindChinese, data)).Select(found => $"{page.Url} {found}")];

    /// <summary>Pictures for people to look at, when TALENTPORTAL_PICTURES names a folder.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TALENTPORTAL_PICTURES") is not { Length: > 0 } folder) return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name.Replace('/', '_') + ".png"), FullPage = true });
    }

    private const string FindChinese = """
        data => {
          const found = [], chinese = /\p{Script=Han}/u;
          const isMarked = element => { const owner = element.closest('[lang]'); return owner && owner !== document.documentElement && owner.lang.startsWith('zh'); };
          const look = (text, where) => {
            for (const word of data) text = text.replaceAll(word, '');
            if (chinese.test(text)) found.push(where + ': ' + text.trim());
          };
          look(document.title, 'title');
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (!['SCRIPT', 'STYLE', 'TEXTAREA'].includes(element.tagName) && !isMarked(element)) look(texts.currentNode.data, element.tagName.toLowerCase());
          }
          for (const element of document.body.querySelectorAll('[title], [alt], [aria-label], [placeholder]'))
            if (!isMarked(element)) for (const name of ['title', 'alt', 'aria-label', 'placeholder']) look(element.getAttribute(name) ?? '', name);
          return found;
        }
        """;
}
