using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Foundation;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Talents;

/// <summary>
/// An officer asks for 51 people with their numbers, another one rejects it with a reason, a second wish is approved, the file is made and
/// fetched; every page on the way is looked at by axe. Seeded defects: see docs/testing.md, "The talent register".
/// </summary>
public sealed class NumberExportJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    private static readonly string[] Families = ["诸葛", "上官"];

    [Theory]
    [InlineData("zh-CN", 0)]
    [InlineData("en", 1)]
    public async Task List_AskedForRejectedApprovedAndFetched_ByTheScreenAlone(string language, int family)
    {
        await EnterAsync(Families[family]);
        await using var asking = await chromium.OpenAsync(1440);
        await using var deciding = await chromium.OpenAsync(1440);
        await portal.SignInAsync(asking, Role.FirstReviewer);
        await portal.SignInAsync(deciding, Role.TalentOffice);
        var (asker, office) = (await asking.NewPageAsync(), await deciding.NewPageAsync());
        foreach (var page in new[] { asker, office }) await page.OpenInAsync(portal.Address, language);

        await AskAsync(asker, Families[family], "年度核对名单");
        await DecideAsync(office, "用途不明确", "[formaction*=Reject i]");
        await asker.ReloadAsync();
        (await asker.InnerTextAsync("main")).ShouldContain("用途不明确");
        await LookAsync(asker);

        await AskAsync(asker, Families[family], "报市局核对社保");
        await DecideAsync(office, "", "[class*=primary]");
        await WorkAsync();
        await asker.ReloadAsync();
        await asker.WaitForSelectorAsync("form[action*=Download i] button");
        await LookAsync(asker);
        var fetched = await asker.RunAndWaitForDownloadAsync(() => asker.ClickAsync("form[action*=Download i] button"));
        fetched.SuggestedFilename.ShouldMatch("^HM[0-9]{2}-[0-9]{5}.xlsx$");
        await asker.ClickAsync(".page-h a");
        await asker.WaitForSelectorAsync("tbody");
        await LookAsync(asker);
    }

    private async Task AskAsync(IPage page, string sought, string purpose)
    {
        await page.GotoAsync(new Uri(portal.Address, "/work/talents?Q=" + Uri.EscapeDataString(sought)).ToString());
        await page.ClickAsync(".page-h a[href*='/numbers/ask']");
        await page.WaitForSelectorAsync("#Form_Purpose");
        await LookAsync(page);
        await page.CheckAsync("#Form_Phone");
        await page.FillAsync("#Form_Purpose", purpose);
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("form[action*=Withdraw i]");
        await LookAsync(page);
    }

    private async Task DecideAsync(IPage page, string opinion, string button)
    {
        await page.GotoAsync(new Uri(portal.Address, "/work/talents/numbers/desk").ToString());
        await LookAsync(page);
        await page.ClickAsync("[aria-labelledby=waiting] tbody a");
        await page.WaitForSelectorAsync("#Form_Opinion");
        await LookAsync(page);
        await page.FillAsync("#Form_Opinion", opinion);
        await page.PressAsync($".actionbar button{button}");
        page.Url.ShouldEndWith("/desk");
    }

    private static async Task LookAsync(IPage page) => (await page.AxeFindingsAsync()).ShouldBeEmpty();

    private Task EnterAsync(string family) => portal.WithDbAsync(async db =>
    {
        for (var i = 1; i <= NumberExport.MostAlone + 1; i++) db.People.Add(Some.Person(portal.Vault, family + char.ConvertFromUtf32('一' + i)));
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private async Task WorkAsync()
    {
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(TestContext.Current.CancellationToken)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
