using Microsoft.Playwright;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>The shell in a real browser: nothing blocked, nothing overflowing, nothing that axe objects to, in both languages and sizes.</summary>
public sealed class ShellTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData("/", 390, "zh-CN", "normal")]
    [InlineData("/", 1440, "en", "normal")]
    [InlineData("/", 320, "en", "large")]
    [InlineData("/privacy", 390, "zh-CN", "normal")]
    [InlineData("/accessibility", 320, "en", "normal")]
    [InlineData("/nope", 390, "zh-CN", "normal")]
    [InlineData("/work", 1440, "zh-CN", "normal")]
    [InlineData("/work", 320, "en", "large")]
    [InlineData("/samples/gallery", 1440, "zh-CN", "normal")]
    [InlineData("/samples/gallery", 1440, "zh-CN", "large")]
    [InlineData("/samples/gallery", 768, "en", "normal")]
    [InlineData("/samples/gallery", 320, "zh-CN", "normal")]
    [InlineData("/samples/refuse", 390, "zh-CN", "normal")]
    [InlineData("/samples/refuse", 320, "en", "large")]
    public async Task Page_InThisWidthLanguageAndSize_IsWholeAndAccessible(string path, int width, string language, string size)
    {
        await using var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, Role.FirstReviewer);
        var page = await context.NewPageAsync();
        var complaints = Complaints(page);
        await ChooseAsync(page, language, size);

        await page.GotoAsync(new Uri(portal.Address, path).ToString());

        await page.KeepPictureAsync($"{path} {width} {language} {size}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, "the page scrolls sideways");
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
        complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ErrorSummary_AfterARefusedForm_HasTheFocusAndLeadsToTheField()
    {
        await using var context = await chromium.OpenAsync(390);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(portal.Address, "/samples/refuse").ToString());

        await page.PressAsync("#sample button");

        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("err-box");
        await page.ClickAsync(".err-box a");
        page.Url.ShouldEndWith("#Form_Opinion");
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
        await page.KeepPictureAsync("refused 390");
    }

    [Fact]
    public async Task InlineScript_WithoutTheNonce_DoesNotRunAndOursDoes()
    {
        await using var context = await chromium.OpenAsync(390);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(portal.Address, "/samples/refuse").ToString());

        await page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"document.documentElement.dataset.attack=1\">')");
        await page.WaitForTimeoutAsync(200);

        (await page.EvaluateAsync<string?>("document.documentElement.dataset.inline")).ShouldBe("ran");
        (await page.EvaluateAsync<string?>("document.documentElement.dataset.attack")).ShouldBeNull();
    }

    [Fact]
    public async Task SideNavigation_OnANarrowScreen_OpensAndClosesByKeyboard()
    {
        await using var context = await chromium.OpenAsync(768);
        await portal.SignInAsync(context, Role.FirstReviewer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(portal.Address, "/work").ToString());
        var navigation = page.Locator("#side");
        (await navigation.IsVisibleAsync()).ShouldBeFalse();

        await page.FocusAsync(".wb-menu");
        await page.Keyboard.PressAsync("Enter");
        (await navigation.IsVisibleAsync()).ShouldBeTrue();
        await page.Keyboard.PressAsync("Escape");

        (await navigation.IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Bench_ByKeyboard_MovesThroughRowsAndShowsItsShortcuts()
    {
        await using var context = await chromium.OpenAsync(1440);
        await portal.SignInAsync(context, Role.FirstReviewer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(portal.Address, "/samples/gallery").ToString());

        foreach (var key in new[] { "j", "j", "j", "k" }) await page.Keyboard.PressAsync(key);
        (await page.InnerTextAsync("tr.cur a")).ShouldBe("BT26-00203");
        await page.Keyboard.PressAsync("?");
        (await page.Locator("#keys").IsVisibleAsync()).ShouldBeTrue();
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Escape");

        (await page.Locator("#keys").IsVisibleAsync()).ShouldBeFalse();
    }

    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    private async Task ChooseAsync(IPage page, string language, string size)
    {
        await page.OpenInAsync(portal.Address, language);
        if (size == "large") await page.PressAsync("form[action='/text-size'] button");
    }
}
