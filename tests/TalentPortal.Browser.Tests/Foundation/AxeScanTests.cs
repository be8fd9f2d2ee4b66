namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>What was judged is not judged again; what changed is.</summary>
public sealed class AxeScanTests(Chromium chromium)
{
    [Theory]
    [InlineData("<button type='button'></button>", "a button without a name")]
    [InlineData("<input name='other'>", "a field without a label")]
    [InlineData("<img src='data:,'>", "a picture without words")]
    [InlineData("<p style='color: #fafafa'>text</p>", "words nobody can read")]
    public async Task Page_ThatWasInOrder_IsJudgedAgain_WhenItGets(string part, string what)
    {
        await using var context = await chromium.OpenAsync(Journey.Desk);
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang='zh-CN'><title>页</title><main><h1>页</h1><label for='name'>姓名</label><input id='name'></main></html>");
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
        (await page.AxeFindingsAsync()).ShouldBeEmpty();

        await page.EvaluateAsync("part => document.querySelector('main').insertAdjacentHTML('beforeend', part)", part);

        (await page.AxeFindingsAsync()).ShouldNotBeEmpty(what);
        (await page.AxeFindingsAsync()).ShouldNotBeEmpty(what);
    }

    [Theory]
    [InlineData("document.querySelector('label').textContent = ''", "a label without words")]
    [InlineData("document.querySelector('label').htmlFor = 'second'", "a label that names another field")]
    [InlineData("document.documentElement.lang = 'chinesisch'", "a language that is none")]
    [InlineData("document.querySelector('p').style.color = '#fafafa'", "words nobody can read")]
    public async Task Page_ThatWasInOrder_IsJudgedAgain_WhenOneThingIsOtherwise(string change, string what)
    {
        await using var context = await chromium.OpenAsync(Journey.Desk);
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang='zh-CN'><title>页</title><main><h1>页</h1><p style='color: #111111'>写在这里的一句话</p><label for='first'>姓名</label><input id='first'><label for='second'>电话</label><input id='second'></main></html>");
        (await page.AxeFindingsAsync()).ShouldBeEmpty();

        await page.EvaluateAsync(change);

        (await page.AxeFindingsAsync()).ShouldNotBeEmpty(what);
    }
}
